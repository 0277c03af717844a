package news.naba.extract.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.StatedTime;
import news.naba.contracts.testing.ContractSchema;
import org.jspecify.annotations.Nullable;

/** What the engine reads in a text, for tests that read as sentences. */
final class Reading {
  /** A Monday. */
  static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 10);

  private static final ReportEngine ENGINE = ReportEngine.load();

  private Reading() {}

  static ReportEngine engine() {
    return ENGINE;
  }

  static List<Report> arabic(String text) {
    return read("ar", text);
  }

  static List<Report> english(String text) {
    return read("en", text);
  }

  static List<Report> read(String language, String text) {
    Article article = article(language, text);
    List<Report> reports = ENGINE.reports("test-article", article);
    assertThat(violations(article, reports)).isEmpty();
    return reports;
  }

  /** Whatever is read in whichever test keeps the published schema. */
  private static List<String> violations(Article article, List<Report> reports) {
    try {
      return ContractSchema.ARTICLE_EXTRACTION.violations(
          ContractsJson.mapper()
              .writeValueAsBytes(new ArticleExtraction("test-article", 1, 1, article, reports)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static Article article(String language, String text) {
    return Article.of(text, language, Instant.EPOCH).publishedAt(StatedTime.of(PUBLISHED)).build();
  }

  /** The one report of a type; fails when there is none or more than one. */
  static Report only(EventType type, List<Report> reports) {
    List<Report> found = reports.stream().filter(r -> r.type() == type).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one " + type + " in " + reports);
    }
    return found.get(0);
  }

  static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }

  static List<String> sources(Report report) {
    return report.attribution().stream().map(Attribution::source).toList();
  }

  /** Name, country and precision of the place, or "nowhere". */
  static String place(Report report) {
    Place p = report.place();
    return p == null ? "nowhere" : p.name() + " " + p.country() + " " + p.precision();
  }

  /** The day of the event; fails when it is not known to the day. */
  static LocalDate day(Report report) {
    EventDate date = report.date();
    if (date == null || date.precision() != EventDate.Precision.DAY) {
      throw new AssertionError("no day: " + date);
    }
    return date.start();
  }

  /** Both bounds of a count, or "none". */
  static String range(@Nullable Count count) {
    return count == null ? "none" : count.min() + ".." + count.max();
  }
}
