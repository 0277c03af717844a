package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import news.naba.store.Fixture.ReportBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several named filters on one WebSocket, changed while it is open. */
@QuarkusTest
class SocketIT extends RunningStore {
  @SuppressWarnings("NullAway.Init") // set before each test
  private SocketClient client;

  @BeforeEach
  void open() {
    client = new SocketClient(base);
    client.await("position", position -> true);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theFirstMessageSaysWhereTheLogStands() {
    assertThat(client.messages("position").get(0).path("cursor").asLong()).isEqualTo(naba.head());
  }

  @Test
  void anUpdateComesOnceWithTheNamesOfAllThatItMatches() {
    subscribe("deadly", "{\"minKilled\":10}", null);
    subscribe("exact", "{\"country\":[\"SY\"],\"type\":\"ASSAULT\",\"minKilled\":5}", null);
    subscribe("elsewhere", "{\"country\":\"PT\"}", null);

    long many = publishKilling(20);
    long few = publishKilling(6);

    client.await("update", u -> u.at("/update/sequence").asLong() == few);
    assertThat(client.messages("update"))
        .extracting(SocketClient::matches)
        .containsExactly(List.of("deadly", "exact"), List.of("exact"));
    assertThat(client.sequences("exact")).containsExactly(many, few);
  }

  @Test
  void whatLeavesAFilterIsSaidToLeave() {
    subscribe("deadly", "{\"minKilled\":10}", null);
    subscribe("any", "{\"country\":\"SY\"}", null);
    LocalDate day = ownDay();
    String art = id("art");
    ReportBuilder told = report(id("rep")).date(Fixture.on(day)).saidBy("White Helmets");

    naba.send(article(art).tells(told.killed(exactly(20))).build());
    client.await("update", update -> update.at("/update/version").asInt() == 1);
    naba.send(article(art).version(2).tells(told.killed(exactly(4))).build());

    JsonNode left = client.await("update", update -> update.at("/update/version").asInt() == 2);
    assertThat(SocketClient.matches(left)).containsExactly("deadly", "any");
    assertThat(left.path("leaves")).hasToString("[\"deadly\"]");
  }

  @Test
  void aSubscriptionFromACursorCatchesUpWithoutRepeatingWhatOthersGot() {
    long before = naba.head();
    publishKilling(1);
    publishKilling(2);
    subscribe("live", "{}", null);
    publishKilling(3);
    client.await("update", u -> SocketClient.matches(u).contains("live"));
    subscribe("late", "{}", before);
    long last = publishKilling(4);

    client.await("update", u -> u.at("/update/sequence").asLong() == last);
    assertThat(client.sequences("late"))
        .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, last).boxed().toList());
    assertThat(client.sequences("live")).containsExactly(last - 1, last);
  }

  @Test
  void whatIsUnsubscribedFallsSilentAndWhatIsNamedAgainIsReplaced() {
    subscribe("a", "{}", null);
    subscribe("b", "{}", null);
    client.send("{\"op\":\"unsubscribe\",\"name\":\"a\"}");
    client.await("unsubscribed", u -> u.path("name").asText().equals("a"));
    client.send("{\"op\":\"subscribe\",\"name\":\"b\",\"filter\":{\"minKilled\":50}}");
    await().until(() -> client.messages("subscribed").size() == 3);

    publishKilling(1);
    long grave = publishKilling(60);

    client.await("update", u -> u.at("/update/sequence").asLong() == grave);
    assertThat(client.sequences("b")).containsExactly(grave);
    assertThat(client.sequences("a")).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedAndTheConnectionStays() {
    client.send("nonsense");
    client.send("{\"op\":\"dance\",\"name\":\"x\"}");
    client.send(
        "{\"op\":\"subscribe\",\"name\":\"x\",\"filter\":{\"severity\":9,\"colour\":\"red\"}}");
    await().until(() -> client.messages("problem").size() == 3);

    assertThat(client.messages("problem"))
        .extracting(p -> p.at("/problem/reason").asText())
        .containsExactly("malformed-json", "invalid-field", "invalid-field");
    assertThat(client.messages("problem").get(2).at("/problem/errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("severity", "colour");
    subscribe("x", "{}", null);
  }

  @Test
  void aCursorThatIsNoneIsTold() {
    client.send("{\"op\":\"subscribe\",\"name\":\"x\",\"after\":\"yesterday\"}");

    assertThat(client.await("gap", g -> true).path("name").asText()).isEqualTo("x");
    assertThat(client.messages("gap").get(0).at("/gap/reason").asText())
        .isEqualTo("unknown-cursor");
  }

  @Test
  void pagesOfOtherSitesMayNotConnect() {
    assertThatThrownBy(() -> connectFrom("https://evil.example"))
        .isInstanceOf(CompletionException.class)
        .rootCause()
        .hasMessageContaining("403");
    connectFrom("http://" + base.getAuthority()).abort();
  }

  private WebSocket connectFrom(String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(
            URI.create("ws://" + base.getAuthority() + "/v1/ws"), new WebSocket.Listener() {})
        .join();
  }

  private void subscribe(String name, String filter, @Nullable Long after) {
    client.send(
        "{\"op\":\"subscribe\",\"name\":\""
            + name
            + "\",\"filter\":"
            + filter
            + (after == null ? "" : ",\"after\":" + after)
            + "}");
    client.await("subscribed", s -> s.path("name").asText().equals(name));
  }
}
