package news.naba.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import news.naba.embedded.testing.RealKafka;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.Rhythm;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Sources that move to other hosts, and so to other partitions. Twenty at a time: some stay in
 * theirs by chance, and most do not.
 */
class MovedSourcesIT {
  /** Not due: a service that another test runs on the same broker must not poll them meanwhile. */
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  private final String run = UUID.randomUUID().toString();
  private final SourceRegistry registry = started();

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void areFoundWhereTheyAreByWhoReadsTheTopicsAnew() {
    List<Source> moved = IntStream.range(0, 20).mapToObj(this::movedSource).toList();

    SourceRegistry another = started();
    try {
      for (Source source : moved) {
        assertThat(another.get(source.id())).contains(source);
        assertThat(another.at(source.url())).contains(source);
        assertThat(another.state(source.id()))
            .map(SourceState::validators)
            .contains(new Validators("\"after\"", null));
      }
    } finally {
      another.close();
    }
  }

  @Test
  void areGoneForEverybodyOnceTheyAreRemoved() {
    List<Source> moved = IntStream.range(0, 20).mapToObj(this::movedSource).toList();

    moved.forEach(source -> assertThat(registry.remove(source.id())).isTrue());

    SourceRegistry another = started();
    try {
      for (Source source : moved) {
        assertThat(another.get(source.id())).isEmpty();
        assertThat(another.state(source.id())).isEmpty();
      }
    } finally {
      another.close();
    }
  }

  /** Registered, polled, moved and polled again. */
  private Source movedSource(int number) {
    URI from = URI.create("http://old-" + number + ".example/" + run);
    URI to = URI.create("http://new-" + number + ".example/" + run);
    Source registered =
        new Source(Ids.source(from), from.toString(), null, null, null, null, null, null, LATER);
    registry.register(registered);
    registry.save(registered, state("\"before\""));
    Source moved = registry.move(registered, to);
    assertThat(moved).isEqualTo(registered.movedTo(to));
    registry.save(moved, state("\"after\""));
    return moved;
  }

  private static SourceState state(String etag) {
    return new SourceState(
        List.of(),
        SourceState.unpolled(LATER).schedule(),
        new Validators(etag, null),
        List.of(),
        Rhythm.UNKNOWN,
        PollHints.NONE);
  }

  private static SourceRegistry started() {
    SourceRegistry registry =
        new SourceRegistry(Map.of("bootstrap.servers", RealKafka.bootstrapServers()));
    registry.start();
    await().atMost(Duration.ofSeconds(30)).until(registry::complete);
    return registry;
  }
}
