package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import news.naba.embedded.testing.RealKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class OpmlIT {
  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  @Test
  void anImportedListIsAnsweredOutlineByOutlineAndExportedAgain() {
    String good = site.url("/opml/good.xml?a=1&b=2");
    String list =
        """
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>قائمة</title></head><body>
          <outline text="مصر">
            <outline type="rss" text="صحيفة &amp; إذاعة" xmlUrl="%s" outlet="صحيفة" language="ar"
              country="EG" pollSeconds="3600"/>
          </outline>
          <outline text="private" xmlUrl="http://192.168.1.1/feed"/>
          <outline text="wrong" xmlUrl="feed"/>
        </body></opml>
        """
            .formatted(good.replace("&", "&amp;"));

    post(list)
        .statusCode(200)
        .body("created", equalTo(1))
        .body("items", hasSize(3))
        .body("items[0].url", equalTo(good))
        .body("items[0].created", equalTo(true))
        .body("items[1].problem.reason", equalTo("forbidden-address"))
        .body("items[2].problem.reason", equalTo("invalid-field"));

    post(list).statusCode(200).body("created", equalTo(0));
    String exported = given().get("/v1/sources/export").then().statusCode(200).extract().asString();
    assertThat(exported)
        .contains(
            "<outline type=\"rss\" text=\"صحيفة &amp; إذاعة\" xmlUrl=\""
                + good.replace("&", "&amp;")
                + "\" outlet=\"صحيفة\" language=\"ar\" country=\"EG\" pollSeconds=\"3600\"/>");
  }

  @Test
  void whatIsNotXmlIsRefused() {
    post("<opml><body>").statusCode(400).body("reason", equalTo("invalid-field"));
  }

  @Test
  void entitiesAreNotResolved() {
    post("<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><opml>"
            + "<outline text=\"&x;\" xmlUrl=\"http://10.0.0.1/&x;\"/></opml>")
        .statusCode(200)
        .body("created", equalTo(0))
        .body("items[0].url", equalTo("http://10.0.0.1/&x;"))
        .body("items[0].problem.reason", equalTo("forbidden-address"));
  }

  private static ValidatableResponse post(String list) {
    return given()
        .contentType("text/x-opml; charset=utf-8")
        .body(list.getBytes(UTF_8))
        .post("/v1/sources/import")
        .then();
  }
}
