package news.naba.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Explainer;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.Merging;
import news.naba.store.persistence.Retention;

/** Puts the pure parts together with their settings. */
@ApplicationScoped
class StoreBeans {
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
    return Merging.merger(settings);
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
