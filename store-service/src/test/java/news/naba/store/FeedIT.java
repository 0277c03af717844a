package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.SseReader.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an extraction on Kafka to an update on the stream, on a real broker and database. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class FeedIT {
  @TestHTTPResource("/")
  URI base;

  private Pipeline naba;
  private LocalDate day;

  @BeforeEach
  void open() {
    naba = new Pipeline(base);
    // A day of its own keeps a test's events apart from every other's.
    day = LocalDate.of(1950, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));
  }

  @AfterEach
  void close() {
    naba.close();
  }

  @Test
  void anExtractionBecomesAnEventOnTheStream() {
    String a = id("art");
    try (SseReader stream = naba.stream("")) {
      Frame position = stream.await(frame -> frame.event().equals("position"));
      naba.send(article(a).tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(5))).build());
      Frame frame = stream.awaitUpdateOf(a);

      JsonNode update = frame.json();
      assertThat(stream.frames().get(0)).isEqualTo(position);
      assertThat(update.path("sequence").asText()).isEqualTo(frame.id());
      assertThat(update.path("change").asText()).isEqualTo("created");
      assertThat(update.at("/event/killed/min").asInt()).isEqualTo(5);
      assertThat(update.at("/event/title/ar").asText()).isEqualTo("غارة جوية في حلب: القتلى 5");
      assertThat(naba.json("/v1/events/" + update.path("eventId").asText()))
          .isEqualTo(update.path("event"));
    }
  }
}
