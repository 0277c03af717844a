package news.naba.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import news.naba.extract.domain.Extractor;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.report.ReportEngine;

/** Makes the domain's objects at boot, so that a mistake in a rule file stops the service there. */
@ApplicationScoped
class Wiring {

  @Produces
  @Singleton
  Extractor extractor(ExtractConfig config) {
    return new Extractor(
        ArticleReader.load(),
        ReportEngine.load(),
        Math.toIntExact(config.maxPageSize().asLongValue()));
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
