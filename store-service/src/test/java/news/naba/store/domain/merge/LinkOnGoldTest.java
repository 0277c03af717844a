package news.naba.store.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.StatedTime;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well grouping links hand-annotated reports across articles. The annotations lie beside the
 * repository; without them the test is skipped. Of the dev set, two links that are right have no
 * key.
 */
class LinkOnGoldTest {
  private final Map<String, String> keys = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"gold.seed.jsonl, 0.80, 0.30", "gold.dev.jsonl, 0.70, 0.45"})
  void linksArePreciseBeforeTheyAreComplete(String file, double minPrecision, double minRecall)
      throws IOException {
    Path gold = Path.of("..", "..", "shared", "data", "events", file);
    assumeThat(gold).as("no annotated data beside the repository").exists();
    List<StoredReport> reports = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      read(new ObjectMapper().readTree(line), reports);
    }

    Map<String, Integer> groupOf = new HashMap<>();
    List<List<StoredReport>> groups = Grouping.standard(MergeSettings.DEFAULT).group(reports);
    for (int i = 0; i < groups.size(); i++) {
      for (StoredReport report : groups.get(i)) {
        groupOf.put(report.reportId(), i);
      }
    }
    Links links = count(reports, groupOf);
    System.out.printf("%s: %s%n", file, links);
    assertThat(links.precision()).as("precision of %s", links).isGreaterThanOrEqualTo(minPrecision);
    assertThat(links.recall()).as("recall of %s", links).isGreaterThanOrEqualTo(minRecall);
  }

  private record Links(int gold, int made, int right) {
    double precision() {
      return made == 0 ? 1 : (double) right / made;
    }

    double recall() {
      return (double) right / gold;
    }
  }

  private Links count(List<StoredReport> reports, Map<String, Integer> groupOf) {
    int gold = 0;
    int made = 0;
    int right = 0;
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        StoredReport a = reports.get(i);
        StoredReport b = reports.get(j);
        if (a.articleId().equals(b.articleId())) {
          continue;
        }
        boolean same = Objects.equals(keys.get(a.reportId()), keys.get(b.reportId()));
        boolean linked = Objects.equals(groupOf.get(a.reportId()), groupOf.get(b.reportId()));
        gold += same ? 1 : 0;
        made += linked ? 1 : 0;
        right += same && linked ? 1 : 0;
        if (same != linked && System.getProperty("naba.gold.errors") != null) {
          System.out.printf(
              "%s%n  %s%n  %s%n", same ? "MISSED" : "WRONG", describe(a), describe(b));
        }
      }
    }
    return new Links(gold, made, right);
  }

  private String describe(StoredReport r) {
    Report x = r.report();
    return keys.get(r.reportId())
        + " "
        + x.type()
        + "/"
        + x.mode()
        + " "
        + (x.place() == null ? "-" : x.place().name())
        + " "
        + (x.date() == null ? "-" : x.date().start() + "/" + x.date().end())
        + " "
        + x.modality()
        + " "
        + x.actors().stream().map(Actor::name).toList()
        + ">"
        + x.recipients().stream().map(Actor::name).toList()
        + " "
        + x.evidence().get(0).text();
  }

  private void read(JsonNode document, List<StoredReport> reports) {
    LocalDate published =
        LocalDate.parse(
            document.path("published").isTextual()
                ? document.path("published").asText()
                : "1970-01-01");
    ArticleRef article =
        new ArticleRef(
            document.path("id").asText(),
            null,
            null,
            null,
            document.path("lang").asText(),
            StatedTime.of(published),
            published.atStartOfDay().toInstant(ZoneOffset.UTC),
            null);
    for (JsonNode event : document.path("events")) {
      if (event.path("background").asBoolean()) {
        continue;
      }
      String id = article.articleId() + "-" + reports.size();
      keys.put(id, event.path("eventKey").asText(id));
      reports.add(new StoredReport(article, report(id, event), null));
    }
  }

  private static Report report(String id, JsonNode event) {
    String evidence = event.path("evidence").asText();
    return new Report(
        id,
        EventType.valueOf(event.path("type").asText()),
        event.path("mode").isTextual() ? event.path("mode").asText() : null,
        List.of(new Evidence(Field.TEXT, evidence, 0, evidence.length())),
        actors(event.path("actors")),
        actors(event.path("recipients")),
        place(event.path("place")),
        date(event.path("date")),
        toll(event, "killed"),
        toll(event, "injured"),
        null,
        null,
        null,
        List.of(),
        Modality.valueOf(event.path("modality").asText("asserted").toUpperCase(Locale.ROOT)),
        false,
        1,
        "gold");
  }

  private static List<Actor> actors(JsonNode names) {
    List<Actor> actors = new ArrayList<>();
    names.forEach(
        name ->
            actors.add(new Actor(name.asText(), name.asText(), null, null, null, null, List.of())));
    return actors;
  }

  private static @Nullable Place place(JsonNode place) {
    if (!place.isObject()) {
      return null;
    }
    return new Place(
        place.path("name").asText(),
        null,
        place.has("lat") ? place.path("lat").asDouble() : null,
        place.has("lon") ? place.path("lon").asDouble() : null,
        place.path("country").isTextual() ? place.path("country").asText() : null,
        Place.Precision.valueOf(place.path("precision").asText("city").toUpperCase(Locale.ROOT)),
        null,
        List.of());
  }

  private static @Nullable EventDate date(JsonNode date) {
    if (!date.isTextual()) {
      return null;
    }
    if (date.asText().length() == "2022-04".length()) {
      YearMonth month = YearMonth.parse(date.asText());
      return new EventDate(
          month.atDay(1), month.atEndOfMonth(), EventDate.Precision.MONTH, List.of());
    }
    String[] days = date.asText().split("/", -1);
    LocalDate start = LocalDate.parse(days[0]);
    LocalDate end = LocalDate.parse(days[days.length - 1]);
    return new EventDate(
        start,
        end,
        start.equals(end) ? EventDate.Precision.DAY : EventDate.Precision.RANGE,
        List.of());
  }

  private static @Nullable Count toll(JsonNode event, String fact) {
    JsonNode toll = event.path(fact);
    if (!toll.isObject()) {
      return null;
    }
    return new Count(
        toll.path("min").isInt() ? toll.path("min").asInt() : null,
        toll.path("max").isInt() ? toll.path("max").asInt() : null,
        toll.path("approx").asBoolean(),
        toll.has("vague"),
        Count.Scope.valueOf(event.path("tollScope").asText("event").toUpperCase(Locale.ROOT)),
        List.of(),
        List.of());
  }
}
