package news.naba.ingest.hostile;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.naba.embedded.testing.RealKafka;

/**
 * Hostile sites, each for one use, that the service may fetch from: half of them without a pause
 * between requests so that tests are quick, and half as politely as anywhere. Sources are polled
 * when a test asks for it, and time-outs are short.
 */
public final class HostileWorld implements QuarkusTestResourceLifecycleManager {
  private static final int SITES = 60;

  private final List<HostileSite> all = new ArrayList<>();
  private final Deque<HostileSite> hurried = new ArrayDeque<>();
  private final Deque<HostileSite> polite = new ArrayDeque<>();

  /** Only these resources, whatever other tests use. */
  public static final class Profile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(RealKafka.class), new TestResourceEntry(HostileWorld.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Override
  public Map<String, String> start() {
    for (int i = 0; i < SITES; i++) {
      HostileSite site = new HostileSite();
      all.add(site);
      (i % 20 == 0 ? polite : hurried).add(site);
    }
    hurried.remove(shared());
    return Map.of(
        "naba.ingest.allow", authorities(all),
        "naba.ingest.fetch.no-delay", authorities(hurried) + "," + shared().authority(),
        "naba.ingest.fetch.connect-timeout", "1s",
        "naba.ingest.fetch.timeout", "1s",
        "naba.ingest.fetch.page-timeout", "2s",
        "naba.ingest.poll.interval", "1h",
        "naba.ingest.poll.park-after", "3",
        "naba.ingest.poll.start-spread", "0s");
  }

  /** The site of all tests that need none to themselves. */
  synchronized HostileSite shared() {
    return all.get(1);
  }

  /** A site that nobody has asked anything yet. */
  synchronized HostileSite site() {
    return hurried.remove();
  }

  /** The same, to be treated as any site of others. */
  synchronized HostileSite siteOfOthers() {
    return polite.remove();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(HostileWorld.class));
  }

  @Override
  public void stop() {
    all.forEach(HostileSite::close);
  }

  private static String authorities(Iterable<HostileSite> sites) {
    return java.util.stream.StreamSupport.stream(sites.spliterator(), false)
        .map(HostileSite::authority)
        .collect(Collectors.joining(","));
  }
}
