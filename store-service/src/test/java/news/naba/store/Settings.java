package news.naba.store;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's configuration for parts of it that run without the service around them. */
public final class Settings {
  private static final int OVER_DEFAULTS = 500;

  private Settings() {}

  /**
   * The defaults, but for some.
   *
   * @param set by their full names
   */
  public static StoreConfig with(Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(set, "tests", OVER_DEFAULTS))
        .withMapping(StoreConfig.class)
        .build()
        .getConfigMapping(StoreConfig.class);
  }

  public static Backoffs backoffs(StoreConfig config) {
    return new Backoffs(config);
  }
}
