package news.naba.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives a test class a {@link TestSite} in its field, allowed to be fetched, and short waits. */
public final class SiteResource implements QuarkusTestResourceLifecycleManager {
  /** Pages are looked at again every second for a while. */
  private static final String EVERY_SECOND =
      IntStream.rangeClosed(1, 600).mapToObj(i -> i + "s").collect(Collectors.joining(","));

  private final TestSite site = new TestSite();

  @Override
  public Map<String, String> start() {
    return Map.ofEntries(
        Map.entry("naba.ingest.allow", "127.0.0.1:" + site.port()),
        Map.entry("naba.ingest.fetch.no-delay", "127.0.0.1:" + site.port()),
        Map.entry("naba.ingest.poll.interval", "1s"),
        Map.entry("naba.ingest.poll.max-interval", "1s"),
        Map.entry("naba.ingest.poll.max-backoff", "2s"),
        Map.entry("naba.ingest.poll.start-spread", "0s"),
        Map.entry("naba.ingest.revisit.after", EVERY_SECOND),
        Map.entry("naba.ingest.revisit.confirm", "1s"),
        Map.entry("naba.ingest.websub.callback", "https://callback.example"),
        Map.entry("naba.ingest.websub.secret", "a secret of the tests"),
        Map.entry("naba.ingest.fetch.timeout", "2s"),
        Map.entry("naba.ingest.push.timeout", "60s"));
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
