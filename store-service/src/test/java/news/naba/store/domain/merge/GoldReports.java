package news.naba.store.domain.merge;

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
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Span;
import news.naba.contracts.StatedTime;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/** Hand-annotated reports, each with the key of the event that it tells. */
final class GoldReports {
  /** Annotators date by what the article says, wherever it says so. */
  private static final List<Span> NAMED = List.of(new Span(Field.TEXT, 0, 1));

  final List<StoredReport> reports = new ArrayList<>();
  final Map<String, String> keys = new HashMap<>();

  static GoldReports read(Path file) throws IOException {
    GoldReports gold = new GoldReports();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      gold.read(json.readTree(line));
    }
    return gold;
  }

  private void read(JsonNode document) {
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
            null,
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
        List.of(new Evidence(field(event), evidence, 0, evidence.length())),
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

  private static Field field(JsonNode event) {
    return event.path("evidenceField").asText().equals("title") ? Field.TITLE : Field.TEXT;
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
      return new EventDate(month.atDay(1), month.atEndOfMonth(), EventDate.Precision.MONTH, NAMED);
    }
    String[] days = date.asText().split("/", -1);
    LocalDate start = LocalDate.parse(days[0]);
    LocalDate end = LocalDate.parse(days[days.length - 1]);
    return new EventDate(
        start, end, start.equals(end) ? EventDate.Precision.DAY : EventDate.Precision.RANGE, NAMED);
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
