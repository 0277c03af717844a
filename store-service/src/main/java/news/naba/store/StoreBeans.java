package news.naba.store;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
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
  Merger merger(MergeSettings settings, MeterRegistry metrics) {
    Merger merger = Merging.merger(settings);
    metrics.gauge("naba.store.merge.remembered", merger, m -> m.remembered().passages());
    FunctionCounter.builder("naba.store.merge.forgotten", merger, m -> m.remembered().forgotten())
        .register(metrics);
    return merger;
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
