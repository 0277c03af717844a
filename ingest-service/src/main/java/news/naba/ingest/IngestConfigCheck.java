package news.naba.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** A setting out of its range stops the start, and says which and why. */
@ApplicationScoped
class IngestConfigCheck {
  private final IngestConfig config;

  IngestConfigCheck(IngestConfig config) {
    this.config = config;
  }

  void check(@Observes StartupEvent start) {
    atLeastASecond("poll.interval", config.poll().interval());
    atLeastASecond("poll.max-backoff", config.poll().maxBackoff());
    atLeastASecond("poll.parked-interval", config.poll().parkedInterval());
    atLeastASecond("revisit.confirm", config.revisit().confirm());
    config.revisit().after().forEach(after -> atLeastASecond("revisit.after", after));
    atLeastASecond("fetch.timeout", config.fetch().timeout());
    atLeastASecond("fetch.page-timeout", config.fetch().pageTimeout());
    atLeastASecond("push.timeout", config.push().timeout());
    between("poll.concurrency", config.poll().concurrency(), 1, 256);
    between("poll.park-after", config.poll().parkAfter(), 2, 10_000);
    between("poll.max-items", config.poll().maxItems(), 1, 500);
    between("poll.page-attempts", config.poll().pageAttempts(), 1, 100);
    between("fetch.max-redirects", config.fetch().maxRedirects(), 0, 20);
    if (config.websub().callback().isPresent()
        && config.websub().secret().filter(secret -> secret.length() >= 16).isEmpty()) {
      throw new IllegalArgumentException(
          "naba.ingest.websub.secret: at least 16 characters are needed with a callback");
    }
    between("push.concurrency", config.push().concurrency(), 1, 256);
  }

  private static void atLeastASecond(String key, Duration value) {
    if (value.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("naba.ingest." + key + "=" + value + ": less than 1 s");
    }
  }

  private static void between(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "naba.ingest." + key + "=" + value + ": not " + least + " to " + most);
    }
  }
}
