package news.naba.local;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.naba.embedded.Ports;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import news.naba.local.Settings.Port;
import news.naba.local.site.SampleSite;
import news.naba.local.site.SampleSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged services together, end to end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackIT {
  /** How many articles are pushed while components are killed. */
  private static final int ARTICLES = Integer.getInteger("naba.soak.articles", 60);

  /** Seconds of the sample's timeline per second: what is withdrawn after 160 is so after 16. */
  private static final double PACE = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> TOWNS = List.of("Idlib", "Aleppo", "Homs", "Hama", "Daraa");

  private final ObjectMapper json = new ObjectMapper();
  private LocalStack stack;
  private Path directory;
  private int sitePort;

  /** Pages of the sample site, which hurries once it is there, are looked at again every second. */
  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    this.directory = directory;
    sitePort = Ports.free();
    String server = "127.0.0.1:" + sitePort;
    Map<String, String> environment =
        Map.of(
            "NABA_INGEST_ALLOW",
            server,
            "NABA_INGEST_FETCH_NO_DELAY",
            server,
            "NABA_INGEST_REVISIT_AFTER",
            IntStream.rangeClosed(1, 120).mapToObj(i -> i + "s").collect(joining(",")),
            "NABA_INGEST_REVISIT_CONFIRM",
            "1s");
    stack = LocalStack.start(directory, environment, "--no-sample");
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    stack.close();
  }

  @Test
  void aCorrectedAndAWithdrawnArticleTravelToTheStream() throws Exception {
    try (SampleSite site =
            SampleSite.start(sitePort, directory.resolve("site"), Clock.systemUTC(), PACE);
        EventStream stream = stack.follow("/v1/stream?after=0")) {
      for (SampleSource source : site.sources()) {
        stack.post(
            Port.INGEST,
            "/v1/sources",
            json.writeValueAsString(Map.of("url", source.url(), "pollSeconds", 1)));
      }

      await("the toll of al-Obeid to be corrected from 45 to 15")
          .atMost(PATIENCE)
          .until(
              () ->
                  updates(stream)
                      .anyMatch(
                          update ->
                              update.path("change").asText().equals("corrected")
                                  && update.at("/event/killed/max").asInt() == 15));
      await("the withdrawn explosion in Latakia to be retracted")
          .atMost(PATIENCE)
          .until(
              () ->
                  updates(stream)
                      .anyMatch(
                          update ->
                              update.path("change").asText().equals("retracted")
                                  && update.toString().contains("اللاذقية")));
    }
  }

  private Stream<JsonNode> updates(EventStream stream) {
    return stream.lines().stream()
        .filter(line -> line.startsWith("data: {") && line.contains("\"change\""))
        .map(
            line -> {
              try {
                return json.readTree(line.substring("data: ".length()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void aPushedArticleComesOutOfTheStreamAsAnEvent() throws Exception {
    try (EventStream stream = stack.follow("/v1/stream")) {
      await("the stream to open")
          .atMost(PATIENCE)
          .until(() -> stream.lines().contains("event: position"));

      push(article("stream", 12, "Raqqa"));

      await("an update")
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(stream.lines())
                      .filteredOn(line -> line.startsWith("data: ") && line.contains("Raqqa"))
                      .isNotEmpty());
    }
  }

  @Test
  void scrapedArticlesComeOutCleanAndWhatTwoOfThemShareIsOneEvent() throws Exception {
    assumeTrue(SeedArticle.present(), "the scraped articles are not on this machine");
    Map<String, JsonNode> stored = new HashMap<>();
    for (SeedArticle seed : SeedArticle.read()) {
      String id = push(Map.of("text", seed.text(), "publishedAt", seed.published()));
      JsonNode answer = awaitStored(id);

      List<String> blocks = answer.at("/article/text").asText().lines().toList();
      assertThat(blocks).as(seed.id()).doesNotContainAnyElementsOf(seed.boilerplate());
      assertThat(blocks).as(seed.id()).hasSizeGreaterThanOrEqualTo(seed.body().size());
      assertThat(answer.path("reports").size()).as(seed.id()).isGreaterThanOrEqualTo(2);
      stored.put(seed.id(), answer);
    }

    String strike = eventWithKilled(requireNonNull(stored.get("002")), 8);
    assertThat(strike).isEqualTo(eventWithKilled(requireNonNull(stored.get("003")), 8));
    JsonNode event = read(stack.get(Port.STORE, "/v1/events/" + strike));
    assertThat(event.at("/counts/reports").asInt()).isEqualTo(2);
    assertThat(event.at("/killed/max").asInt()).isEqualTo(8);
    assertThat(event.at("/place/country").asText()).isEqualTo("SY");
  }

  private static String eventWithKilled(JsonNode article, int killed) {
    return StreamSupport.stream(article.path("reports").spliterator(), false)
        .filter(report -> report.at("/killed/min").asInt() == killed)
        .map(report -> report.path("eventId").asText())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode awaitStored(String articleId) throws Exception {
    String path = "/v1/articles/" + articleId;
    await("article " + articleId)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> stack.get(Port.STORE, path).statusCode() == 200);
    return read(stack.get(Port.STORE, path));
  }

  @Test
  void everyArticleIsStoredExactlyOnceWhateverIsKilledMeanwhile() throws Exception {
    int before = status().path("articles").asInt();
    Deque<String> victims =
        new ArrayDeque<>(stack.components().stream().map(ComponentState::name).toList());
    int interval = ARTICLES / (victims.size() + 1);
    Set<String> ids = new HashSet<>();

    for (int i = 1; i <= ARTICLES; i++) {
      ids.add(push(article("kill-" + i, i, TOWNS.get(i % TOWNS.size()))));
      if (i % interval == 0 && !victims.isEmpty()) {
        kill(victims.remove());
      }
    }

    assertThat(ids).hasSize(ARTICLES);
    for (String id : ids) {
      assertThat(awaitStored(id).at("/article/outlet/name").asText()).isEqualTo("Harbour Post");
    }
    assertThat(status().path("articles").asInt()).isEqualTo(before + ARTICLES);
    assertLogIsGapFreeAndWithoutRepetition();
    await("everything to be well again").atMost(PATIENCE).untilAsserted(this::assertAllReady);
    assertThat(stack.components()).allMatch(component -> component.restarts() >= 1);
  }

  private void assertAllReady() throws IOException {
    assertThat(stack.components()).extracting(ComponentState::state).containsOnly(State.READY);
  }

  private void assertLogIsGapFreeAndWithoutRepetition() throws Exception {
    List<Long> sequences = new ArrayList<>();
    Set<String> versions = new HashSet<>();
    long cursor = 0;
    while (true) {
      JsonNode page = read(stack.get(Port.STORE, "/v1/updates?limit=100&after=" + cursor));
      if (page.path("items").isEmpty()) {
        break;
      }
      for (JsonNode update : page.path("items")) {
        cursor = update.path("sequence").asLong();
        sequences.add(cursor);
        String version = update.path("eventId").asText() + ":" + update.path("version").asInt();
        assertThat(versions.add(version)).as(version).isTrue();
      }
    }
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(sequences.get(i)).isEqualTo(i + 1);
    }
    assertThat(sequences).isNotEmpty();
  }

  private void kill(String name) throws Exception {
    await(name + " to run").atMost(PATIENCE).until(() -> stack.component(name).find().isPresent());
    stack.component(name).find().orElseThrow().destroyForcibly();
  }

  private JsonNode status() throws Exception {
    return read(stack.get(Port.STORE, "/v1/status"));
  }

  private JsonNode read(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private Map<String, String> article(String key, int killed, String town) {
    return Map.of(
        "url",
        "https://harbour-post.example/2026/03/" + key,
        "title",
        "Strike on %s kills %d".formatted(town, killed),
        "text",
        "An air strike on the city of %s killed %d people on Sunday, the civil defence said."
                .formatted(town, killed)
            + " Rescuers were still searching the rubble of a bakery in the evening.",
        "publishedAt",
        "2026-03-01",
        "language",
        "en",
        "outlet",
        "Harbour Post");
  }

  /** Pushes as a careful client does: again, until the article is accepted. */
  private String push(Map<String, String> article) throws Exception {
    String body = json.writeValueAsString(article);
    List<String> ids = new ArrayList<>();
    await("article to be accepted")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              HttpResponse<String> answer = stack.post(Port.INGEST, "/v1/articles", body);
              if (answer.statusCode() != 202) {
                return false;
              }
              ids.add(json.readTree(answer.body()).path("articleId").asText());
              return true;
            });
    return ids.get(0);
  }
}
