package news.naba.extract;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import news.naba.extract.domain.Extractor;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.report.ReportEngine;
import news.naba.extract.domain.report.ReportEngine.Knowledge;
import news.naba.extract.domain.report.gazetteer.GeoNamesDump;
import news.naba.extract.domain.report.gazetteer.World;
import org.jboss.logging.Logger;

/** Makes the domain's objects at boot, so that a mistake in a rule file stops the service there. */
@ApplicationScoped
class Wiring {
  private static final Logger LOG = Logger.getLogger(Wiring.class);

  void load(@Observes StartupEvent boot, Extractor extractor, ReportEngine engine) {
    for (Knowledge pack : engine.knowledge()) {
      LOG.infof(
          "language pack loaded language=%s places=%d actors=%d triggers=%d",
          pack.language(), pack.places(), pack.actors(), pack.triggers());
    }
  }

  @Produces
  @Singleton
  ReportEngine reportEngine(ExtractConfig config) {
    World world = World.load();
    config
        .geonames()
        .file()
        .map(file -> GeoNamesDump.read(file, config.geonames().leastPopulation()))
        .ifPresent(world::with);
    return ReportEngine.load(world);
  }

  @Produces
  @Singleton
  Extractor extractor(ReportEngine engine, ExtractConfig config) {
    return new Extractor(
        ArticleReader.load(), engine, Math.toIntExact(config.maxPageSize().asLongValue()));
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
