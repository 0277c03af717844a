package news.naba.ingest.hostile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** The service before hostile sites, driven as its users drive it: over REST. */
abstract class HostileSetup {
  static final Duration SOON = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // HostileWorld sets it
  HostileWorld world;

  @SuppressWarnings("NullAway.Init")
  HostileSite site;

  @BeforeEach
  void meet() {
    site = world.shared();
  }

  /** Registers what the site has at the path, and waits for the end of the first poll. */
  String register(String path) {
    return register(site, path);
  }

  static String register(HostileSite site, String path) {
    String id = registerUrl(site.url(path));
    awaitPollAfter(id, null);
    return id;
  }

  static String registerUrl(String url) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", url))
        .post("/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Registers, and what came of the first poll. */
  JsonPath firstPoll(String path) {
    return source(register(path));
  }

  /** Polls once more, and what came of it. */
  static JsonPath poll(String id) {
    @Nullable String before = source(id).getString("state.lastPollAt");
    ask(id);
    return awaitPollAfter(id, before);
  }

  static void ask(String id) {
    given().post("/v1/sources/" + id + "/poll").then().statusCode(202);
  }

  static JsonPath source(String id) {
    return given().get("/v1/sources/" + id).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath awaitPollAfter(String id, @Nullable String before) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> source(id),
            view ->
                !view.getBoolean("state.polling")
                    && !Objects.equals(view.getString("state.lastPollAt"), before));
  }
}
