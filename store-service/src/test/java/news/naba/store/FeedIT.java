package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.naba.contracts.Topics;
import news.naba.contracts.testing.ContractSchema;
import news.naba.store.SseReader.Frame;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From an extraction on Kafka to an update on the stream, on a real broker and database. */
@QuarkusTest
class FeedIT extends RunningStore {
  private static final String NDJSON = "application/x-ndjson";
  private static final String INCOMPLETE =
      "{\"articleId\":\"x\",\"articleVersion\":1,\"extractorVersion\":1}";

  private final LocalDate day = ownDay();

  @Test
  void anExtractionBecomesAnEventOnTheStream() {
    String a = id("art");
    try (SseReader stream = naba.stream("")) {
      Frame position = stream.await(frame -> frame.event().equals("position"));
      naba.send(
          article(a).tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(5))).build());
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

  @Test
  void theSameUpdatesAreOnTheTopicInOrder() {
    String a = id("art");
    String b = id("art");
    long before = naba.head();
    naba.send(
        article(a).tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(5))).build(),
        article(b).tells(report(id("rep")).date(Fixture.on(day)).place(Fixture.HAMA)).build());
    await().until(() -> naba.head() == before + 2);
    await().until(() -> published().size() == naba.head());

    List<ConsumerRecord<String, byte[]>> records = published();
    List<String> log = wholeLog();
    for (int i = 0; i < records.size(); i++) {
      ConsumerRecord<String, byte[]> record = records.get(i);
      String value = new String(record.value(), StandardCharsets.UTF_8);
      assertThat(header(record, "ce_sequence")).isEqualTo(Integer.toString(i + 1));
      assertThat(value).isEqualTo(log.get(i));
      assertThat(ContractSchema.UPDATE.violations(value)).isEmpty();
    }
    ConsumerRecord<String, byte[]> last = records.get(records.size() - 1);
    assertThat(header(last, "ce_type")).isEqualTo("news.naba.update.v1");
    assertThat(header(last, "ce_source")).isEqualTo("/naba/store");
    assertThat(header(last, "ce_subject")).isEqualTo(last.key());
    assertThat(header(last, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(last, "content-type")).isEqualTo("application/json");
  }

  @Test
  void aCorrectionAndARemovalChangeTheEventAndARepetitionDoesNot() {
    String a = id("art");
    String first = id("rep");
    try (SseReader stream = naba.stream("")) {
      naba.send(article(a).tells(report(first).date(Fixture.on(day)).killed(exactly(20))).build());
      String event = stream.awaitUpdateOf(a).json().path("eventId").asText();

      naba.send(
          article(a)
              .version(2)
              .tells(report(first).date(Fixture.on(day)).killed(exactly(20)))
              .build(),
          article(a).version(1).tells().build(),
          article(a)
              .version(3)
              .tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(25)))
              .build(),
          article(a).version(4).build());
      stream.await(f -> f.data().contains(event) && f.data().contains("\"retracted\""));

      List<JsonNode> changes =
          stream.updates().stream()
              .map(Frame::json)
              .filter(update -> update.path("eventId").asText().equals(event))
              .toList();
      // Versions that come in one batch are stored as one.
      assertThat(changes.get(0).path("change").asText()).isEqualTo("created");
      assertThat(changes.get(changes.size() - 1).at("/event/status").asText())
          .isEqualTo("retracted");
      assertThat(naba.json("/v1/articles/" + a).path("reports")).isEmpty();
    }
  }

  @Test
  void aChangedTollIsACorrection() {
    String a = id("art");
    try (SseReader stream = naba.stream("")) {
      naba.send(
          article(a).tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(20))).build());
      String event = stream.awaitUpdateOf(a).json().path("eventId").asText();
      naba.send(
          article(a)
              .version(2)
              .tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(25)))
              .build());

      JsonNode update =
          stream.await(f -> f.data().contains(event) && f.data().contains("\"version\":2")).json();
      assertThat(update.path("change").asText()).isEqualTo("corrected");
      assertThat(update.at("/event/killed/min").asInt()).isEqualTo(25);
      JsonNode versions = naba.json("/v1/events/" + event + "/versions").path("items");
      assertThat(versions.findValuesAsText("change")).containsExactly("created", "corrected");
    }
  }

  @Test
  void twoOutletsTellOneEvent() {
    String a = id("art");
    String b = id("art");
    naba.send(
        article(a).tells(report(id("rep")).date(Fixture.on(day)).killed(exactly(20))).build(),
        article(b)
            .language("en")
            .tells(
                report(id("rep"))
                    .date(Fixture.on(day))
                    .killed(exactly(20))
                    .evidence("Twenty people died in an air raid on Aleppo."))
            .build());
    await().until(() -> naba.get("/v1/articles/" + b).statusCode() == 200);
    await().until(() -> naba.get("/v1/articles/" + a).statusCode() == 200);

    String event = naba.json("/v1/articles/" + a).at("/reports/0/eventId").asText();
    assertThat(naba.json("/v1/articles/" + b).at("/reports/0/eventId").asText()).isEqualTo(event);
    JsonNode merged = naba.json("/v1/events/" + event);
    assertThat(merged.at("/counts/reports").asInt()).isEqualTo(2);
    assertThat(merged.at("/counts/independentOutlets").asInt()).isEqualTo(2);
    assertThat(merged.path("status").asText()).isEqualTo("corroborated");
    JsonNode explained = naba.json("/v1/events/" + event + "?explain=true").path("explanation");
    assertThat(explained.path("reports")).hasSize(2);
    assertThat(explained.at("/reports/0/match/0/features/place/finding").asText())
        .isEqualTo("same");
    assertThat(naba.get("/v1/events/" + event + "?explain=perhaps").statusCode()).isEqualTo(400);
    assertThat(
            naba.json("/v1/articles?url=https://" + a + ".example/story")
                .at("/items/0/articleId")
                .asText())
        .isEqualTo(a);
  }

  @Test
  void aMalformedRecordIsADeadLetterAndItsNeighboursAreStored() throws Exception {
    String a = id("art");
    String b = id("art");
    String bad = id("bad");
    naba.send(article(a).tells(report(id("rep")).date(Fixture.on(day))).build());
    naba.sendRaw(bad, "{\"articleId\": ".getBytes(StandardCharsets.UTF_8)).get();
    naba.sendRaw(bad, INCOMPLETE.getBytes(StandardCharsets.UTF_8)).get();
    naba.send(article(b).tells(report(id("rep")).date(Fixture.on(day))).build());
    await().until(() -> naba.get("/v1/articles/" + a).statusCode() == 200);
    await().until(() -> naba.get("/v1/articles/" + b).statusCode() == 200);

    await().until(() -> deadLetters(bad).size() == 2);
    List<ConsumerRecord<String, byte[]>> letters = deadLetters(bad);
    assertThat(letters.get(0).value()).asString().isEqualTo("{\"articleId\": ");
    assertThat(header(letters.get(0), "dead-letter-reason")).isEqualTo("malformed-json");
    assertThat(header(letters.get(0), "dead-letter-topic")).isEqualTo("naba.reports");
    assertThat(header(letters.get(1), "dead-letter-reason")).isEqualTo("invalid-field");
    assertThat(header(letters.get(1), "dead-letter-cause")).isEqualTo("article is missing");
    assertThat(naba.get("/q/metrics").body())
        .contains("naba_store_rejected_total{reason=\"malformed-json\"}");
    int kept = Pipeline.read(Topics.REPORTS + Topics.DEAD_LETTER_SUFFIX).size();
    await()
        .untilAsserted(
            () ->
                assertThat(naba.json("/v1/status").path("deadLetters").asInt())
                    .isGreaterThanOrEqualTo(kept));
  }

  @Test
  void theStatusSaysHowFarBehindItIs() {
    long before = naba.head();
    // Told two hours and a half after its publication, as far as the article says.
    naba.send(
        article(id("art"))
            .at(Instant.now().minus(Duration.ofMinutes(150)).toString())
            .tells(report(id("rep")).date(Fixture.on(day)))
            .build());
    await().until(() -> naba.head() > before);

    await().until(() -> naba.json("/v1/status").path("eventAge").path("p99").asDouble() >= 9_000);
    await()
        .until(
            () -> {
              JsonNode lag = naba.json("/v1/status").path("lag");
              return lag.isInt() && lag.asInt() == 0;
            });
    assertThat(naba.get("/q/metrics").body())
        .contains("naba_store_lag 0.0", "naba_store_event_age_seconds{quantile=\"0.99\"}");
  }

  @Test
  void mergingTellsHowMuchItRemembers() {
    long head = naba.head();
    double before = metric("naba_store_merge_remembered");
    String report = id("rep");
    naba.send(
        article(id("art"))
            .tells(report(report).date(Fixture.on(day)).evidence("what nobody told: " + report))
            .build());
    await().until(() -> naba.head() > head);

    assertThat(metric("naba_store_merge_remembered")).isEqualTo(before + 1);
    assertThat(metric("naba_store_merge_forgotten_total")).isNotNegative();
  }

  private double metric(String name) {
    return naba.get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  @Test
  void aReportIdOfAnotherArticleRejectsOnlyThatRecord() {
    String a = id("art");
    String thief = id("bad");
    String report = id("rep");
    naba.send(article(a).tells(report(report).date(Fixture.on(day))).build());
    await().until(() -> naba.get("/v1/articles/" + a).statusCode() == 200);
    naba.send(article(thief).tells(report(report).date(Fixture.on(day))).build());

    await().until(() -> deadLetters(thief).size() == 1);
    assertThat(header(deadLetters(thief).get(0), "dead-letter-reason")).isEqualTo("invalid-field");
    assertThat(naba.get("/v1/articles/" + thief).statusCode()).isEqualTo(404);
    assertThat(naba.json("/v1/articles/" + a).path("reports")).hasSize(1);
  }

  private static List<ConsumerRecord<String, byte[]>> published() {
    return Pipeline.read(Topics.EVENTS);
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
    return Pipeline.read(Topics.REPORTS + Topics.DEAD_LETTER_SUFFIX).stream()
        .filter(record -> record.key().equals(key))
        .sorted(Comparator.comparing(record -> header(record, "dead-letter-offset")))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<String> wholeLog() {
    List<String> log = new ArrayList<>();
    List<String> page;
    do {
      page =
          naba.get("/v1/updates?limit=1000&after=" + log.size(), "Accept", NDJSON)
              .body()
              .lines()
              .toList();
      log.addAll(page);
    } while (!page.isEmpty());
    return log;
  }
}
