package news.naba.extract.kafka;

import static news.naba.extract.RawArticles.PAGE;
import static news.naba.extract.RawArticles.gzip;
import static news.naba.extract.kafka.TopicProbe.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.contracts.Topics;
import news.naba.contracts.testing.ContractSchema;
import news.naba.embedded.testing.RealKafka;
import news.naba.extract.RawArticles;
import news.naba.extract.domain.Extractor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The channel on a real broker. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class ArticlesChannelIT {
  private static final String DEAD_LETTERS = Topics.ARTICLES + Topics.DEAD_LETTER_SUFFIX;
  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  private TopicProbe broker;

  @BeforeEach
  void connect() {
    broker = new TopicProbe(RealKafka.bootstrapServers(), List.of(Topics.REPORTS, DEAD_LETTERS));
  }

  @AfterEach
  void disconnect() {
    broker.close();
  }

  @Test
  void anArticleComesOutAsItsExtraction() throws IOException {
    String id = newId();

    broker.send(Topics.ARTICLES, id, json(RawArticles.page(id, PAGE)));

    ConsumerRecord<String, byte[]> record = broker.await(Topics.REPORTS, id);
    assertThat(ContractSchema.ARTICLE_EXTRACTION.violations(record.value())).isEmpty();
    ArticleExtraction extraction = MAPPER.readValue(record.value(), ArticleExtraction.class);
    assertThat(extraction.articleId()).isEqualTo(id);
    assertThat(extraction.articleVersion()).isEqualTo(RawArticles.VERSION);
    assertThat(extraction.extractorVersion()).isEqualTo(Extractor.VERSION);
    assertThat(extraction.article().title()).isEqualTo("انهيار مبنى سكني في طرابلس");
    assertThat(extraction.article().text()).isEqualTo(RawArticles.PAGE_TEXT);
    assertThat(extraction.article().language()).isEqualTo("ar");
    assertThat(extraction.article().publishedAt())
        .hasFieldOrPropertyWithValue("day", LocalDate.parse("2026-03-10"))
        .hasFieldOrPropertyWithValue("moment", OffsetDateTime.parse("2026-03-10T09:40+02:00"));
    assertThat(extraction.article().outlet())
        .isEqualTo(new Outlet("صحيفة المرفأ", "almarfa.example", null, null));
  }

  @Test
  void anExtractionIsACloudEventInBinaryMode() throws IOException {
    String id = newId();

    broker.send(Topics.ARTICLES, id, json(RawArticles.page(id, PAGE)));

    ConsumerRecord<String, byte[]> record = broker.await(Topics.REPORTS, id);
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("news.naba.extraction.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/naba/extract");
    assertThat(header(record, "ce_id"))
        .isEqualTo(id + ":" + RawArticles.VERSION + ":" + Extractor.VERSION);
    assertThat(header(record, "ce_subject")).isEqualTo(id);
    assertThat(OffsetDateTime.parse(header(record, "ce_time"))).isAfter("2026-01-01T00:00:00Z");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
  }

  static Stream<Arguments> badRecords() throws IOException {
    String id = "bad-record";
    String german =
        "<html><body><article><p>Die Feuerwehr hat am Dienstag in der Stadt einen Brand gelöscht, der"
            + " in einem Lager ausgebrochen war und nicht unter Kontrolle zu sein schien.</p>"
            + "</article></body></html>";
    String noBody = new String(json(RawArticles.page(id, PAGE)), StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("malformed JSON", Reason.MALFORMED_JSON, bytes("{\"articleId\": ")),
        Arguments.of("no JSON at all", Reason.MALFORMED_JSON, bytes("hello")),
        Arguments.of("JSON null", Reason.INVALID_FIELD, bytes("null")),
        Arguments.of("a tombstone", Reason.MALFORMED_JSON, null),
        Arguments.of(
            "no body", Reason.INVALID_FIELD, bytes(noBody.replaceAll("\"body\"", "\"corpse\""))),
        Arguments.of(
            "an unknown origin",
            Reason.INVALID_FIELD,
            bytes(noBody.replace("fetched\"", "found\""))),
        Arguments.of(
            "a body that is not gzip",
            Reason.INVALID_FIELD,
            bytes(noBody.replaceAll("\"gzip\":\"[^\"]*\"", "\"gzip\":\"aGVsbG8=\""))),
        Arguments.of("an empty page", Reason.EMPTY_BODY, json(RawArticles.page(id, " \n "))),
        Arguments.of(
            "a page of 20 MB",
            Reason.TOO_LARGE,
            json(RawArticles.page(id, "<p>كلمة</p>".repeat(1_400_000)))),
        Arguments.of(
            "a picture",
            Reason.NOT_TEXT,
            json(RawArticles.page(id, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))),
        Arguments.of(
            "a gzip inside the gzip",
            Reason.NOT_TEXT,
            json(RawArticles.page(id, gzip(bytes(PAGE))))),
        Arguments.of(
            "a page of links",
            Reason.NO_ARTICLE,
            json(
                RawArticles.page(id, "<p><a href='/'>الصفحة الأولى من الموقع</a></p>".repeat(40)))),
        Arguments.of(
            "a third language", Reason.UNSUPPORTED_LANGUAGE, json(RawArticles.page(id, german))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badRecords")
  void aBadRecordIsADeadLetterAndTheNextArticleGoesThrough(
      String what, Reason reason, byte @Nullable [] value) throws IOException {
    String bad = newId();
    String good = newId();

    broker.send(Topics.ARTICLES, bad, value);
    broker.send(Topics.ARTICLES, good, json(RawArticles.page(good, PAGE)));

    ConsumerRecord<String, byte[]> deadLetter = broker.await(DEAD_LETTERS, bad);
    assertThat(header(deadLetter, "dead-letter-reason")).isEqualTo(reason.code());
    assertThat(header(deadLetter, "dead-letter-cause")).isNotEmpty();
    assertThat(header(deadLetter, "dead-letter-topic")).isEqualTo(Topics.ARTICLES);
    assertThat(deadLetter.value()).isEqualTo(value);
    assertThat(broker.await(Topics.REPORTS, good).key()).isEqualTo(good);
    assertThat(broker.with(Topics.REPORTS, bad)).isEmpty();
  }

  @Test
  void theLargestPageStillGoesThrough() throws IOException {
    String id = newId();
    String sentence = "وقال شهود إن المياه غمرت شوارع المدينة كلها. ";
    String text = sentence.repeat(10_000).strip();
    String page = "<style>" + "a{}".repeat(1_400_000) + "</style><article><p>" + text + "</p>";
    assertThat(bytes(page).length).isBetween(5_000_000, 5 * 1024 * 1024);

    broker.send(Topics.ARTICLES, id, json(RawArticles.page(id, page)));

    ConsumerRecord<String, byte[]> record = broker.await(Topics.REPORTS, id);
    ArticleExtraction extraction = MAPPER.readValue(record.value(), ArticleExtraction.class);
    assertThat(extraction.article().text()).isEqualTo(text);
  }

  @Test
  void nothingIsLostWhenTheBrokerIsKilledAndComesBack() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = newId();
      ids.add(id);
      broker.send(Topics.ARTICLES, id, json(RawArticles.page(id, PAGE)));
    }

    RealKafka.kill();
    RealKafka.restart();

    String after = newId();
    broker.send(Topics.ARTICLES, after, json(RawArticles.page(after, PAGE)));
    ids.add(after);
    Awaitility.await("all extractions")
        .atMost(TopicProbe.PATIENCE)
        .untilAsserted(() -> assertThat(broker.keysOn(Topics.REPORTS)).containsAll(ids));
    assertThat(broker.keysOn(DEAD_LETTERS)).doesNotContainAnyElementsOf(ids);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static byte[] json(RawArticle raw) throws IOException {
    return MAPPER.writeValueAsBytes(raw);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
