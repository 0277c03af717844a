package news.naba.bench.fetch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.Fetcher;

/** Naba's fetcher as the service runs it, allowed to fetch from loopback without a pause. */
final class NabaFetcher implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Fetcher fetcher;

  NabaFetcher(List<String> hosts, int port) {
    String servers = hosts.stream().map(host -> host + ":" + port).collect(Collectors.joining(","));
    IngestConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(IngestConfig.class)
            .withConverter(Duration.class, 100, NabaFetcher::duration)
            .withDefaultValues(
                Map.of(
                    "naba.ingest.allow",
                    servers,
                    "naba.ingest.fetch.no-delay",
                    servers,
                    "naba.ingest.fetch.timeout",
                    "60s",
                    "naba.ingest.fetch.page-timeout",
                    "60s",
                    "naba.ingest.poll.concurrency",
                    Integer.toString(hosts.size())))
            .build()
            .getConfigMapping(IngestConfig.class);
    this.fetcher =
        Fetcher.create(
            vertx, config, new IngestMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
  }

  /** Bytes of the page; throws when there is none. */
  int fetch(URI url) {
    return fetcher.fetch(
        Fetcher.Kind.PAGE,
        url,
        Validators.NONE,
        result -> {
          if (result instanceof FetchResult.Fetched fetched) {
            return fetched.body().length;
          }
          throw new IllegalStateException(url + ": " + result);
        });
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text);
  }

  @Override
  public void close() {
    var unused = vertx.close();
  }
}
