package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Report.Actor;
import org.junit.jupiter.api.Test;

/** Cursors, filters, pages and refusals of everything that is read. */
@QuarkusTest
class ReadingIT extends RunningStore {
  @Test
  void aResumedStreamHasNoGapAndNoRepetition() {
    long start = naba.head();
    List<Long> received = new ArrayList<>();
    try (SseReader first = naba.stream("?after=" + start)) {
      publish(40);
      first.await(frame -> frame.event().isEmpty() && first.updates().size() >= 10);
      received.addAll(first.sequences());
    }
    publish(40);
    String lastEventId = Long.toString(received.get(received.size() - 1));
    try (SseReader second = naba.stream("?after=0", "Last-Event-ID", lastEventId)) {
      publish(20);
      await().until(() -> received.size() + second.updates().size() >= 100);
      received.addAll(second.sequences());
    }

    assertThat(received)
        .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + 100).boxed().toList());
  }

  @Test
  void replayFromTheOldestEqualsTheLog() {
    publish(10);
    try (SseReader stream = naba.stream("?after=0")) {
      long head = naba.head();
      await().until(() -> stream.updates().size() >= head);
      assertThat(stream.sequences().subList(0, (int) head))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
      assertThat(stream.frames().get(0).data())
          .isEqualTo("{\"cursor\":0,\"oldest\":1,\"live\":false}");
    }
  }

  @Test
  void aFilterDeliversWhatEntersItAndWhatLeavesIt() {
    String a = id("art");
    String report = id("rep");
    LocalDate day = ownDay();
    try (SseReader stream = naba.stream("?minKilled=50&country=SY");
        SseReader all = naba.stream("?country=SY")) {
      stream.await(frame -> frame.event().equals("position"));
      all.await(frame -> frame.event().equals("position"));
      for (int version = 1; version <= 4; version++) {
        int killed = new int[] {10, 60, 20, 10}[version - 1];
        naba.send(
            article(a)
                .version(version)
                .tells(report(report).date(Fixture.on(day)).killed(exactly(killed)))
                .build());
        String marker = "\"version\":" + version + ",\"type\"";
        all.await(frame -> frame.data().contains(a) && frame.data().contains(marker));
      }
      await().until(() -> stream.updates().size() == 2);

      assertThat(stream.updates())
          .extracting(frame -> frame.json().at("/event/killed/min").asInt())
          .containsExactly(60, 20);
    }
  }

  @Test
  void aClientThatDoesNotReadIsDisconnectedAndHarmsNobody() throws IOException {
    publishLarge(400);
    long head = naba.head();
    try (Socket stuck = new Socket(base.getHost(), base.getPort())) {
      stuck.setReceiveBufferSize(4_096);
      stuck
          .getOutputStream()
          .write(
              ("GET /v1/stream?after=0 HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> naba.json("/v1/status").path("subscribers").asInt() >= 1);
      try (SseReader quick = naba.stream("?after=0")) {
        await().until(() -> quick.updates().size() >= head);
        publish(5);
        await().until(() -> quick.updates().size() >= head + 5);
      }
      await().until(() -> naba.json("/v1/status").path("subscribers").asInt() == 0);
    }

    DozingSocket dozing = new DozingSocket(base);
    dozing.send("{\"op\":\"subscribe\",\"name\":\"all\",\"filter\":{},\"after\":0}");
    await().until(() -> naba.json("/v1/status").path("subscribers").asInt() == 1);
    await().until(() -> naba.json("/v1/status").path("subscribers").asInt() == 0);
    dozing.wakeUp();
    JsonNode reason = dozing.awaitCloseReason(1013);
    assertThat(dozing.sequences())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, reason.path("cursor").asLong()).boxed().toList());
  }

  @Test
  void anIdleStreamHasHeartbeats() throws IOException {
    try (Socket client = new Socket(base.getHost(), base.getPort())) {
      client.setSoTimeout(10_000);
      client
          .getOutputStream()
          .write(
              ("GET /v1/stream HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      String line = lines.readLine();
      while (!line.equals(":")) {
        line = lines.readLine();
      }
      assertThat(line).isEqualTo(":");
    }
  }

  @Test
  void cursorsThatAreNoneAreTold() {
    publish(1);
    long head = naba.head();
    try (SseReader malformed = naba.stream("?after=yesterday");
        SseReader future = naba.stream("?after=" + (head + 1_000))) {
      assertThat(malformed.await(f -> f.event().equals("gap")).json().path("reason").asText())
          .isEqualTo("unknown-cursor");
      assertThat(future.await(f -> f.event().equals("gap")).json().path("requested").asText())
          .isEqualTo(Long.toString(head + 1_000));
    }
    assertThat(naba.get("/v1/updates?after=x").statusCode()).isEqualTo(400);
    assertThat(naba.get("/v1/updates?after=" + (head + 1_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void wrongParametersAreNamedEachByEach() throws Exception {
    for (String path : List.of("/v1/events", "/v1/updates", "/v1/stream")) {
      HttpResponse<String> refused = naba.get(path + "?severity=9&colour=red&status=single-source");
      assertThat(refused.statusCode()).as(path).isEqualTo(400);
      assertThat(refused.headers().firstValue("content-type").orElse(""))
          .startsWith("application/problem+json");
      JsonNode problem = ContractsJson.mapper().readTree(refused.body());
      assertThat(problem.path("reason").asText()).isEqualTo("invalid-field");
      assertThat(problem.path("errors").findValuesAsText("field"))
          .containsExactlyInAnyOrder("severity", "colour");
    }
    assertThat(naba.get("/v1/events?limit=0").statusCode()).isEqualTo(400);
    assertThat(naba.get("/v1/events?page=x").statusCode()).isEqualTo(400);
    assertThat(naba.get("/v1/events/nothing").statusCode()).isEqualTo(404);
    assertThat(naba.get("/v1/articles/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesOfEventsAreWholeAndNewestFirst() {
    // Other tests leave more than a page can hold.
    String mine = "&type=ASSAULT&since=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);
    publish(25);
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          naba.json("/v1/events?limit=7" + mine + (next.isEmpty() ? "" : "&page=" + next));
      paged.addAll(page.path("items").findValuesAsText("eventId"));
      next = page.path("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    JsonNode whole = naba.json("/v1/events?limit=1000" + mine);

    assertThat(paged).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(whole.path("items").findValuesAsText("eventId"));
    assertThat(whole.path("cursor").asLong()).isEqualTo(naba.head());
    assertThat(whole.path("items").findValuesAsText("updatedAt").stream().map(Instant::parse))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void updatesComeInPagesThatJoin() {
    publish(15);
    long after = naba.head() - 12;
    JsonNode first = naba.json("/v1/updates?limit=10&after=" + after);
    JsonNode second = naba.json("/v1/updates?limit=10&after=" + first.path("next").asLong());

    assertThat(first.path("items")).hasSize(10);
    assertThat(second.path("items")).hasSize(2);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(second.path("cursor").asLong()).isEqualTo(after + 12);
    assertThat(naba.json("/v1/updates").path("items")).isEmpty();
  }

  @Test
  void theFirstPageIsServedWithAStrictPolicy() {
    HttpResponse<String> page = naba.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("onclick");
  }

  @Test
  void theContractsAreServedAndEverySchemaTheyReferToIsThere() throws Exception {
    HttpResponse<String> document = naba.get("/asyncapi.yaml");

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).contains("asyncapi: 3.");
    List<String> schemas =
        Pattern.compile("schemas/[a-z-]+\\.schema\\.json")
            .matcher(document.body())
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(schemas).hasSizeGreaterThanOrEqualTo(3);
    for (String schema : schemas) {
      HttpResponse<String> served = naba.get("/" + schema);
      assertThat(served.statusCode()).as(schema).isEqualTo(200);
      assertThat(ContractsJson.mapper().readTree(served.body()).path("$id").asText())
          .endsWith(schema.substring(schema.indexOf('/')));
    }
    assertThat(naba.get("/schemas/nothing.schema.json").statusCode()).isEqualTo(404);
  }

  /** Events whose updates are of about 20 kB each. */
  private void publishLarge(int events) {
    long before = naba.head();
    LocalDate day = ownDays(events);
    String people = "شخص ".repeat(70);
    for (int i = 0; i < events; i++) {
      Actor[] actors = new Actor[20];
      for (int a = 0; a < actors.length; a++) {
        actors[a] = Fixture.actor(people + a, null, null);
      }
      naba.send(
          article(id("art"))
              .tells(report(id("rep")).date(Fixture.on(day.plusDays(i))).actors(actors))
              .build());
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> naba.head() >= before + events);
  }
}
