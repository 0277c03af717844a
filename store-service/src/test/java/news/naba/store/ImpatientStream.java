package news.naba.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Times so short that a test can wait for them. Holds for all tests of the module. */
public final class ImpatientStream implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of(
        "naba.store.stream.heartbeat", "500ms",
        "naba.store.stream.patience", "2s",
        "naba.store.stream.recent", "100");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
