package news.naba.store.persistence;

import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.merge.Merger;

/** Merging as it is run: with JSON's measure of an event, and its share of the heap. */
public final class Merging {
  /** An update may have 64 KiB; this leaves room for what stands around the event. */
  private static final int MOST_EVENT_BYTES = 63 * 1024;

  /** Of the heap, for what merging remembers of reports and of what is linked to what. */
  private static final double SHARE = 0.15;

  /** Of the heap, for what the events told last were told from. */
  private static final double DOSSIERS_SHARE = 0.06;

  private Merging() {}

  public static EventSynthesis synthesis() {
    return new EventSynthesis(Json::size, MOST_EVENT_BYTES, Memory.share(DOSSIERS_SHARE));
  }

  public static Merger merger(MergeSettings settings) {
    return new Merger(settings, synthesis(), Memory.share(SHARE));
  }
}
