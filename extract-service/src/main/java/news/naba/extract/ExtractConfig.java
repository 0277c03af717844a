package news.naba.extract;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Everything that can be set about extraction, under {@code naba.extract}. */
@ConfigMapping(prefix = "naba.extract")
public interface ExtractConfig {

  /** The largest page that is read, after decompression; larger ones are rejected. */
  @WithDefault("5M")
  MemorySize maxPageSize();

  /** The largest extraction that goes to Kafka; the topic takes messages of 8 MiB. */
  @WithDefault("7M")
  MemorySize maxMessageSize();

  /** How long one article may take; longer is a fault of ours, and the article is rejected. */
  @WithDefault("10s")
  Duration articleTimeout();

  /** How many articles are extracted at a time; as many as there are processors if not set. */
  OptionalInt parallel();

  /** How long a request over HTTP waits for its turn before it is refused as overloaded. */
  @WithDefault("2s")
  Duration httpWait();
}
