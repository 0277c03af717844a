package news.naba.extract.http;

import static io.restassured.RestAssured.given;
import static news.naba.extract.RawArticles.PAGE;
import static news.naba.extract.RawArticles.PAGE_TEXT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import news.naba.embedded.testing.RealKafka;
import org.junit.jupiter.api.Test;

/** The stateless try-out, as a client meets it. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class ExtractResourceIT {
  private static final String PROBLEM = "application/problem+json";
  private static final String ENGLISH =
      "The old bridge will be closed to cars from tomorrow, the port authority said on Monday.";

  @Test
  void extractAnswersWithTheArticleAndItsReports() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "url", "https://news.almarfa.example/1",
                "html", PAGE,
                "publishedAt", "2026-03-09"))
        .post("/v1/extract")
        .then()
        .statusCode(200)
        .body("article.title", equalTo("انهيار مبنى سكني في طرابلس"))
        .body("article.text", equalTo(PAGE_TEXT))
        .body("article.publishedAt", equalTo("2026-03-09"))
        .body("article.language", equalTo("ar"))
        .body("article.outlet.name", equalTo("صحيفة المرفأ"))
        .body("article.outlet.domain", equalTo("almarfa.example"))
        .body("reports", notNullValue());
  }

  @Test
  void extractTakesPlainText() {
    given()
        .contentType("application/json")
        .body(Map.of("text", "Old bridge closes to cars\n" + ENGLISH + "\nShare this article"))
        .post("/v1/extract")
        .then()
        .statusCode(200)
        .body("article.title", equalTo("Old bridge closes to cars"))
        .body("article.text", equalTo(ENGLISH))
        .body("article.language", equalTo("en"));
  }

  @Test
  void extractExplainsItsReportsWhenAsked() {
    String text =
        "An air strike killed 12 people in Idlib on Sunday, the White Helmets said on Monday.";
    given()
        .contentType("application/json")
        .body(Map.of("text", text, "publishedAt", "2026-03-09"))
        .post("/v1/extract?explain=true")
        .then()
        .statusCode(200)
        .body("reports.type", equalTo(List.of("ASSAULT")))
        .body("reports[0].severity", equalTo(4))
        .body("topics.id", equalTo(List.of("medtop:16000000", "medtop:20000056")))
        .body("severity", equalTo(4))
        .body("explanations[0].rule", startsWith("en:"))
        .body("explanations[0].spans.find { it.slot == 'place' }.text", equalTo("Idlib"))
        .body(
            "explanations[0].rejected.find { it.text == 'Monday' }.why",
            equalTo("day-of-statement"))
        .body("explanations[0].placeBy", equalTo("listed"))
        .body("explanation.genre.news", equalTo(true))
        .body("explanation.untold", equalTo(List.of()));
  }

  @Test
  void extractExplainsNothingUnlessAsked() {
    given()
        .contentType("application/json")
        .body(Map.of("text", ENGLISH))
        .post("/v1/extract")
        .then()
        .statusCode(200)
        .body("explanations", nullValue())
        .body("explanation", nullValue());
  }

  @Test
  void thePageRunsItsOwnScriptOnly() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(not(containsString("style=")))
        .body(not(containsString("onclick")))
        .body(containsString("reader.js"));
    for (String part : List.of("reader.js", "article.js", "report.js", "words.js", "reader.css")) {
      given().get("/" + part).then().statusCode(200).body(not(containsString("innerHTML")));
    }
  }

  @Test
  void everyWrongFieldIsNamed() {
    given()
        .contentType("application/json")
        .body(Map.of("publishedAt", "yesterday", "language", "?"))
        .post("/v1/extract")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:naba:problem:invalid-field"))
        .body("errors.field", equalTo(List.of("html", "publishedAt", "language")));
  }

  @Test
  void malformedJsonIsRefused() {
    given()
        .contentType("application/json")
        .body("{\"text\": ")
        .post("/v1/extract")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("reason", equalTo("malformed-json"));
  }

  @Test
  void aLanguageWithoutALexiconIsRefused() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "text",
                "Der Bürgermeister sagte, dass die Brücke ab morgen für Autos gesperrt ist."))
        .post("/v1/extract")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("reason", equalTo("unsupported-language"))
        .body("detail", containsString("'de'"));
  }

  @Test
  void anEmptyTextIsRefused() {
    given()
        .contentType("application/json")
        .body(Map.of("text", " "))
        .post("/v1/extract")
        .then()
        .statusCode(422)
        .body("reason", equalTo("empty-body"));
  }

  @Test
  void articleReadsTheBytesAsTheServerSentThem() {
    byte[] page = PAGE.replace("utf-8", "windows-1256").getBytes(Charset.forName("windows-1256"));

    given()
        .header("Content-Type", "text/html; charset=windows-1256")
        .header("X-Page-Url", "https://news.almarfa.example/1")
        .body(page)
        .post("/v1/article")
        .then()
        .statusCode(200)
        .body("title", equalTo("انهيار مبنى سكني في طرابلس"))
        .body("text", equalTo(PAGE_TEXT))
        .body("published", equalTo("2026-03-10T09:40+02:00"))
        .body("lang", equalTo("ar"))
        .body("url", equalTo("https://news.almarfa.example/1"));
  }

  @Test
  void articleRefusesWhatIsNotText() {
    given()
        .header("Content-Type", "application/pdf")
        .body(new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', 0, 1, 2})
        .post("/v1/article")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("reason", equalTo("not-text"));
  }

  @Test
  void articleRefusesAnEmptyBody() {
    given()
        .header("Content-Type", "text/html")
        .post("/v1/article")
        .then()
        .statusCode(422)
        .body("reason", equalTo("empty-body"));
  }

  @Test
  void aPageBeyondTheLimitIsRefused() {
    given()
        .header("Content-Type", "text/html")
        .body(new byte[6_000_000])
        .post("/v1/article")
        .then()
        .statusCode(413)
        .contentType(PROBLEM)
        .body("reason", equalTo("too-large"));
  }

  @Test
  void rejectionsAndExtractionsAreCounted() {
    given()
        .contentType("application/json")
        .body(Map.of("text", ENGLISH))
        .post("/v1/extract")
        .then()
        .statusCode(200);
    given()
        .contentType("application/json")
        .body(Map.of("text", " "))
        .post("/v1/extract")
        .then()
        .statusCode(422);

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("naba_extract_articles_total{language=\"en\"}"))
        .body(containsString("naba_extract_rejected_total{reason=\"empty-body\"}"))
        .body(containsString("naba_extract_duration_seconds_count"));
  }

  @Test
  void articleIsExplainedOnRequest() {
    given()
        .contentType("text/html; charset=utf-8")
        .queryParam("explain", true)
        .body(PAGE)
        .post("/v1/article")
        .then()
        .statusCode(200)
        .body("title", equalTo("انهيار مبنى سكني في طرابلس"))
        .body("text", equalTo(PAGE_TEXT))
        .body("explanation.decisions.find { it.field == 'language' }.value", equalTo("ar"))
        .body("explanation.elements[0].path", notNullValue())
        .body("explanation.blocks.find { it.verdict == 'kept' }.start", equalTo(0))
        .body("explanation.offsets[0]", hasSize(4));
  }

  @Test
  void articleIsNotExplainedUnasked() {
    given()
        .contentType("text/html; charset=utf-8")
        .body(PAGE)
        .post("/v1/article")
        .then()
        .statusCode(200)
        .body("explanation", nullValue());
  }

  @Test
  void aRefusedPageIsExplainedOnRequest() {
    given()
        .contentType("text/html")
        .queryParam("explain", true)
        .body("<ul>" + "<li><a href=/a>The ferry is back after years</a></li>".repeat(20))
        .post("/v1/article")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("reason", equalTo("no-article"))
        .body("explanation.blocks.verdict", hasItem("links"));
  }
}
