package news.naba.extract.domain.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Report;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code input.*.jsonl} of the annotated data into what its {@code score.py} reads.
 *
 * <p>{@code extract-service/score-reports} calls it.
 */
final class ScorerFormat {
  private static final ObjectMapper JSON = ContractsJson.mapper();

  private ScorerFormat() {}

  static void write(ReportEngine engine, Path input, Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ArticleExtraction extraction : extractions(engine, input)) {
      ObjectNode out = JSON.createObjectNode();
      out.put("id", extraction.articleId());
      ArrayNode events = out.putArray("events");
      extraction.reports().forEach(report -> events.add(event(report)));
      lines.add(JSON.writeValueAsString(out));
    }
    Files.write(output, lines);
  }

  /**
   * The extractions themselves, one on a line, as store-service's {@code score-links} reads them.
   */
  static void writeExtractions(ReportEngine engine, Path input, Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ArticleExtraction extraction : extractions(engine, input)) {
      lines.add(JSON.writeValueAsString(extraction));
    }
    Files.write(output, lines);
  }

  private static List<ArticleExtraction> extractions(ReportEngine engine, Path input)
      throws IOException {
    List<ArticleExtraction> extractions = new ArrayList<>();
    for (String line : Files.readAllLines(input)) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode document = JSON.readTree(line);
      String id = document.path("id").asText();
      Article article = article(document);
      extractions.add(new ArticleExtraction(id, 1, 1, article, engine.reports(id, article)));
    }
    return extractions;
  }

  static Article article(JsonNode document) {
    String published = document.path("published").asText(null);
    return Article.of(
            document.get("text").asText(), document.path("lang").asText("ar"), Instant.now())
        .title(document.path("title").asText(null))
        .publishedAt(published == null ? null : StatedTime.parse(published))
        .build();
  }

  private static ObjectNode event(Report r) {
    ObjectNode e = JSON.createObjectNode();
    e.put("reportId", r.reportId());
    e.put("type", r.type().name());
    e.put("mode", r.mode());
    r.evidence().forEach(x -> e.withArray("evidence").add(x.text()));
    r.actors().forEach(a -> e.withArray("actors").add(a.name()));
    r.recipients().forEach(a -> e.withArray("recipients").add(a.name()));
    Report.Place place = r.place();
    if (place != null) {
      e.putObject("place")
          .put("name", place.name())
          .put("country", place.country())
          .put("lat", place.lat())
          .put("lon", place.lon());
    }
    Report.EventDate date = r.date();
    if (date != null) {
      e.put("date", date(date));
    }
    count(e, "killed", r.killed());
    count(e, "injured", r.injured());
    count(e, "displaced", r.displaced());
    count(e, "detained", r.detained());
    r.attribution()
        .forEach(
            a -> {
              e.withArray("attribution").add(a.source());
              if (a.via() != null) {
                e.withArray("attribution").add(a.via());
              }
            });
    e.put("modality", r.modality().name().toLowerCase(Locale.ROOT));
    e.put("background", r.background());
    e.put("rule", r.rule());
    return e;
  }

  private static String date(Report.EventDate date) {
    return switch (date.precision()) {
      case DAY -> date.start().toString();
      case MONTH -> date.start().toString().substring(0, 7);
      case YEAR -> date.start().toString().substring(0, 4);
      case RANGE -> date.start() + "/" + date.end();
    };
  }

  private static void count(ObjectNode e, String name, Report.@Nullable Count count) {
    if (count != null) {
      e.putObject(name)
          .put("min", count.min())
          .put("max", count.max())
          .put("approx", count.approx())
          .put("vague", count.vague());
    }
  }
}
