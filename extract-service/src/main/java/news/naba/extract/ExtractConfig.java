package news.naba.extract;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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

  /** A GeoNames dump to know more places by. */
  GeoNames geonames();

  /** A GeoNames dump, under {@code naba.extract.geonames}. */
  interface GeoNames {
    /**
     * A table of the GeoNames export (allCountries, cities500, one country's), as text or zipped;
     * none is read if not set. Takes about 1 KB of heap per place, for at most 200,000 places.
     */
    Optional<Path> file();

    /** How many people a populated place must have to be read. */
    @WithDefault("1000")
    long leastPopulation();
  }
}
