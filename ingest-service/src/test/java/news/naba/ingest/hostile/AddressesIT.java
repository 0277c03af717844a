package news.naba.ingest.hostile;

import static io.restassured.RestAssured.given;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that must not be fetched, however they are written and whoever leads there. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class AddressesIT extends HostileSetup {
  /** A server of ours that nobody outside must reach through the service. */
  @SuppressWarnings("NullAway.Init")
  private HostileSite internal;

  @BeforeEach
  void open() {
    internal = new HostileSite();
  }

  @AfterEach
  void nobodyCame() {
    assertThat(internal.connections()).isZero();
    internal.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://127.1:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f000001:PORT/",
        "http://0x7F.1:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://127.0.0.1.:PORT/",
        "http://127.0.0.2:PORT/",
        "http://127.0.0.1.:80/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://localhost/",
        "http://localhost./",
        "http://LOCALHOST:PORT/",
        "http://127.0.0.1:22/",
        "https://127.0.0.1/",
        "http://[::1]/",
        "http://[::1]:PORT/",
        "http://[::]/",
        "http://[0:0:0:0:0:ffff:7f00:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b:1::10.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a9fe:a9fe::1]/",
        "http://[2001:0:53aa:64c:0:7cd0:f5ff:fffe]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://[fe80::1%25lo]/",
        "http://[::1%25lo]:PORT/",
        "http://[::ffff:7f00:1%251]:PORT/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://100.100.100.200/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http://8.8.8.8:22/",
        "http://8.8.8.8:6379/",
        "http://134744072/",
      })
  void aSourceMayNotBeThere(String address) {
    given()
        .contentType("application/json")
        .body(Map.of("url", placed(address)))
        .post("/v1/sources")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("forbidden-address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/secret",
        "http://localhost:PORT/secret",
        "http://127.1:PORT/secret",
        "http://2130706433:PORT/secret",
        "http://0177.0.0.1:PORT/secret",
        "http://[::ffff:127.0.0.1]:PORT/secret",
        "http://[::1%25lo]:PORT/secret",
        "http://[::1%lo]:PORT/secret",
        "//127.0.0.1:PORT/secret",
        "http://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1:PORT/",
        "gopher://127.0.0.1:PORT/",
        "javascript:alert(1)",
        "http://user:secret@127.0.0.1:PORT/",
        "http://site.example@127.0.0.1:PORT/",
      })
  void aRedirectMayNotLeadThere(String target) {
    String path = "/away-" + Integer.toHexString(target.hashCode());
    site.on(path, redirect(302, placed(target)));
    assertThat(firstPoll(path).getString("state.reason")).isEqualTo("forbidden-address");
    assertThat(site.requests(path)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/secret",
        "http://localhost:PORT/secret",
        "http://0x7f000001:PORT/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
      })
  void anItemMayNotLinkThere(String link) {
    String path = "/links-" + Integer.toHexString(link.hashCode());
    site.on(path, feed(placed(link)));
    JsonPath view = firstPoll(path);
    assertThat(view.getString("state.health")).isEqualTo("healthy");
    assertThat(view.getString("state.lastItems[0].reason")).isEqualTo("forbidden-address");
    assertThat(view.getString("state.lastItems[0].nextVisitAt")).isNull();
  }

  @Test
  void aMoveThereIsNotBelieved() {
    site.on("/lured", redirect(301, internal.url("/feed")));
    JsonPath view = firstPoll("/lured");
    assertThat(view.getString("url")).isEqualTo(site.url("/lured"));
    assertThat(view.getString("state.reason")).isEqualTo("forbidden-address");
  }

  @Test
  void aRobotsTxtMayNotLeadThere() {
    HostileSite own = world.site();
    own.on("/robots.txt", redirect(302, internal.url("/robots.txt"))).on("/feed", feed());
    JsonPath view = source(register(own, "/feed"));
    assertThat(view.getString("state.reason")).isEqualTo("server-error");
    assertThat(own.requests("/feed")).isEmpty();
  }

  @Test
  void whatIsExemptIsOnePortOfOneHostAsItIsWritten() {
    given()
        .contentType("application/json")
        .body(Map.of("url", "http://localhost:" + site.port() + "/feed"))
        .post("/v1/sources")
        .then()
        .statusCode(400)
        .body("reason", equalTo("forbidden-address"));
  }

  private String placed(String address) {
    return address.replace("PORT", Integer.toString(internal.port()));
  }
}
