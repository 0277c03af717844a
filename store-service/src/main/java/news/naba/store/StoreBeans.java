package news.naba.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.merge.Explainer;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.Memory;
import news.naba.store.persistence.Retention;

/** Puts the pure parts together with their settings. */
@ApplicationScoped
class StoreBeans {
  /** An update may have 64 KiB; this leaves room for what stands around the event. */
  private static final int MOST_EVENT_BYTES = 63 * 1024;

  /** Of the heap, for what merging remembers of reports and of what is linked to what. */
  private static final double MERGING = 0.15;

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Retention retention(StoreConfig config) {
    StoreConfig.Retention kept = config.retention();
    return new Retention(kept.updates(), kept.articleTexts(), kept.reports());
  }

  @Produces
  @Singleton
  Merger merger(MergeSettings settings) {
    return new Merger(
        settings, new EventSynthesis(Json::size, MOST_EVENT_BYTES), Memory.share(MERGING));
  }

  @Produces
  @Singleton
  Explainer explainer(MergeSettings settings) {
    return new Explainer(settings);
  }

  @Produces
  @Singleton
  MergeSettings mergeSettings(StoreConfig config) {
    StoreConfig.Merge merge = config.merge();
    return new MergeSettings(
        merge.threshold(),
        merge.floor(),
        merge.nearKm(),
        merge.regionKm(),
        merge.cityKm(),
        merge.wordingSame(),
        merge.wordingSimilar(),
        merge.wordingSome(),
        merge.wordingTopic());
  }
}
