package news.naba.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Random;
import news.naba.ingest.domain.Versions;

/** Time and chance, handed in from here so that tests can hand in others. */
class IngestBeans {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Random random() {
    return new Random();
  }

  @Produces
  @Singleton
  Versions versions(Clock clock) {
    return new Versions(clock);
  }
}
