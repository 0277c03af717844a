package news.naba.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a test class a {@link TestSite} in its field, allowed to be fetched, and short waits. */
public final class SiteResource implements QuarkusTestResourceLifecycleManager {
  private final TestSite site = new TestSite();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "naba.ingest.allow", "127.0.0.1:" + site.port(),
        "naba.ingest.fetch.no-delay", "127.0.0.1:" + site.port(),
        "naba.ingest.poll.interval", "1s",
        "naba.ingest.poll.max-backoff", "2s",
        "naba.ingest.poll.start-spread", "0s",
        "naba.ingest.revisit.interval", "1s",
        "naba.ingest.fetch.timeout", "2s",
        "naba.ingest.push.timeout", "20s");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(site, new TestInjector.MatchesType(TestSite.class));
  }

  @Override
  public void stop() {
    site.close();
  }
}
