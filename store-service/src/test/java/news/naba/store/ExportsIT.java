package news.naba.store;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Report.Place.Precision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Events for feed readers, maps and spreadsheets, whatever texts an article puts into them. */
@QuarkusTest
class ExportsIT extends RunningStore {
  private static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"x\"), Ltd.";
  private static final String EVIDENCE = "قصف <script>alert(1)</script> \u0001& \"ديلي\"";

  /** A country that no other test uses. */
  @BeforeEach
  void twoEventsInTimor() {
    if (naba.json("/v1/events?country=TL").path("items").isEmpty()) {
      naba.send(
          article(id("art"))
              .tells(
                  report(id("rep"))
                      .place(Fixture.place("ديلي", -8.5586, 125.5736, "TL", "geonames:1645457"))
                      .date(Fixture.on(LocalDate.of(2026, 2, 3)))
                      .actors(actor(FORMULA, null, null))
                      .evidence(EVIDENCE)
                      .killed(exactly(3)))
              .build(),
          article(id("art"))
              .tells(
                  report(id("rep"))
                      .place(Fixture.area("Timor", 0, 0, "TL", Precision.COUNTRY))
                      .date(Fixture.on(LocalDate.of(2026, 2, 20))))
              .build());
      await().until(() -> naba.json("/v1/events?country=TL").path("items").size() == 2);
    }
  }

  @Test
  void aSpreadsheetGetsOneEventALineAndNoFormula() throws Exception {
    HttpResponse<String> answer = naba.get("/v1/events.csv?country=TL&minKilled=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
    List<Map<String, String>> lines;
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(answer.body())) {
      lines = rows.readAll();
    }
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .containsEntry("actors", "'" + FORMULA)
        .containsEntry("dateStart", "2026-02-03")
        .containsEntry("country", "TL")
        .containsEntry("lat", "-8.5586")
        .containsEntry("killedMin", "3")
        .containsEntry("killedMax", "3")
        .containsEntry("injuredMin", "");
  }

  @Test
  void aMapGetsPointsOfLongitudeAndLatitudeWithTheWholeEvent() throws Exception {
    HttpResponse<String> answer = naba.get("/v1/events.geojson?country=TL&minKilled=1");

    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/geo+json");
    JsonNode map = ContractsJson.mapper().readTree(answer.body());
    assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
    JsonNode feature = map.path("features").path(0);
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(125.5736);
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(-8.5586);
    assertThat(feature.path("properties"))
        .isEqualTo(naba.json("/v1/events/" + feature.path("id").asText()));
  }

  @Test
  void aFeedReaderGetsWellFormedAtomWhateverTheArticleSaid() throws Exception {
    HttpResponse<String> answer =
        naba.get("/v1/events.atom?country=TL&minKilled=1", "Accept-Language", "en-GB, ar;q=0.5");

    Document feed = parse(answer.body());
    Element entry = (Element) feed.getElementsByTagName("entry").item(0);
    JsonNode event = naba.json("/v1/events?country=TL&minKilled=1").path("items").path(0);
    assertThat(text(entry, "id")).isEqualTo("urn:naba:event:" + event.path("eventId").asText());
    assertThat(text(entry, "title")).isEqualTo(event.at("/title/en").asText());
    assertThat(text(entry, "summary")).isEqualTo(EVIDENCE.replace("\u0001", ""));
    assertThat(text(entry, "georss:point")).isEqualTo("-8.5586 125.5736");
    assertThat(answer.headers().firstValue("content-language")).contains("en");
    assertThat(naba.get("/v1/events.atom?country=TL").headers().firstValue("content-language"))
        .contains("ar");
  }

  @Test
  void theNextPageIsLinkedInEveryFormat() {
    for (String path : List.of("/v1/events.atom", "/v1/events.geojson", "/v1/events.csv")) {
      HttpResponse<String> first = naba.get(path + "?country=TL&limit=1");
      String link = first.headers().firstValue("link").orElse("");
      assertThat(link).as(path).contains("rel=\"next\"");
      URI next = URI.create(link.substring(1, link.indexOf('>')));
      HttpResponse<String> second = naba.get(next.getRawPath() + "?" + next.getRawQuery());

      assertThat(second.statusCode()).as(path).isEqualTo(200);
      assertThat(second.body()).as(path).isNotEqualTo(first.body());
      assertThat(second.headers().firstValue("link")).as(path).isEmpty();
    }
  }

  @Test
  void wrongParametersAreRefusedAsEverywhere() {
    HttpResponse<String> refused = naba.get("/v1/events.csv?severity=9");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }
}
