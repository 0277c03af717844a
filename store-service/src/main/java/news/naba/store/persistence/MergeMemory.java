package news.naba.store.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.naba.contracts.Event;
import news.naba.store.domain.Recent;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.story.Storyteller.Retold;
import org.jspecify.annotations.Nullable;

/**
 * What this replica knows of the stored reports and events without asking: what it read and wrote
 * in its turns of merging, for as long as nobody else has one. For any number of threads.
 */
final class MergeMemory {
  /** Of the heap, for events. */
  private static final double EVENTS_SHARE = 0.06;

  /** Of the heap, for reports' places. */
  private static final double PLACES_SHARE = 0.06;

  /** Of the heap, for events' places in stories. */
  private static final double STORIES_SHARE = 0.07;

  private static final int BYTES_OF_STORY_EVENT = 2_000;
  private static final int BYTES_OF_PLACEMENT = 600;
  private static final int BYTES_OF_EVENT = 5_000;
  private static final int BYTES_OF_SOURCE = 3_000;

  private final KnownPlaces places =
      new KnownPlaces((int) (Memory.share(PLACES_SHARE) / BYTES_OF_PLACEMENT));

  private final StoryMemory stories =
      new StoryMemory((int) (Memory.share(STORIES_SHARE) / BYTES_OF_STORY_EVENT));

  private Recent<String, Event> events = events();

  /** The last turn of which everything is known. */
  private @Nullable MergeTurn last;

  /** Another one for each time that somebody else had the turn. */
  private Object era = new Object();

  /** What a turn of merging wrote. */
  record Written(
      Map<String, List<Placement>> articles,
      Map<String, String> moved,
      List<EventChange> changes,
      Retold retold) {
    static final Written NOTHING = new Written(Map.of(), Map.of(), List.of(), Retold.NOTHING);
  }

  /** To be called with the turn in one's hands, before anything is asked. */
  synchronized void begin(MergeTurn turn) {
    boolean others = !turn.before().equals(last);
    if (others || places.isFull()) {
      places.forget();
    }
    if (others) {
      stories.forget();
      events = events();
      last = turn.before();
      era = new Object();
    }
  }

  /** To be called once the turn's transaction is committed; never if that is uncertain. */
  synchronized void committed(MergeTurn ended, Written written) {
    if (!ended.before().equals(last)) {
      return; // somebody has begun another turn before hearing of this one
    }
    last = ended;
    written.articles.forEach(places::replace);
    written.moved.forEach(places::move);
    stories.keep(written.retold);
    for (EventChange change : written.changes) {
      events.put(change.event().eventId(), change.event());
    }
  }

  /** The same as long as nobody else had a turn. */
  synchronized Object era() {
    return era;
  }

  /**
   * The reports in some windows.
   *
   * @param read asks for what is not known
   */
  synchronized List<Placement> near(
      List<SearchWindow> windows,
      Function<List<SearchWindow>, ? extends Collection<Placement>> read) {
    return List.copyOf(places.near(windows, read));
  }

  /** Only for who has the turn. */
  StoryMemory stories() {
    return stories;
  }

  /** The current versions of those of some events that are known, by their ids. */
  synchronized Map<String, Event> events(Set<String> eventIds) {
    Map<String, Event> known = new HashMap<>();
    for (String eventId : eventIds) {
      Event event = events.get(eventId);
      if (event != null) {
        known.put(eventId, event);
      }
    }
    return known;
  }

  private static Recent<String, Event> events() {
    return new Recent<>(Memory.share(EVENTS_SHARE), MergeMemory::bytes);
  }

  /** About. */
  private static long bytes(Event event) {
    return BYTES_OF_EVENT + (long) BYTES_OF_SOURCE * event.reports().size();
  }
}
