package news.naba.store.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whether an extraction read from JSON has what its schema requires. JSON can leave out any field,
 * whatever the records promise.
 */
public final class ExtractionCheck {
  /** Bytes of an id in the database's index. */
  private static final int LONGEST_ID = 128;

  private static final int MOST_REPORTS = 1_000;

  private final List<String> faults = new ArrayList<>();

  private ExtractionCheck() {}

  /** The first fault, as the path of a field and what is wrong with it; empty if there is none. */
  public static Optional<String> fault(ArticleExtraction extraction) {
    ExtractionCheck check = new ExtractionCheck();
    check.extraction(extraction);
    return check.faults.stream().findFirst();
  }

  private void extraction(ArticleExtraction extraction) {
    id("articleId", extraction.articleId());
    Article article = extraction.article();
    if (present("article", article)) {
      present("article.text", article.text());
      present("article.fetchedAt", article.fetchedAt());
      present("article.language", article.language());
    }
    List<Report> reports = extraction.reports();
    if (!present("reports", reports)) {
      return;
    }
    require("reports", reports.size() <= MOST_REPORTS, "has more than " + MOST_REPORTS);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < reports.size(); i++) {
      String path = "reports[" + i + "]";
      Report report = reports.get(i);
      if (present(path, report)) {
        report(path, report);
        require(path + ".reportId", ids.add(report.reportId()), "is there twice");
      }
    }
  }

  private void report(String path, Report report) {
    id(path + ".reportId", report.reportId());
    present(path + ".type", report.type());
    present(path + ".modality", report.modality());
    if (present(path + ".evidence", report.evidence())) {
      require(path + ".evidence", !report.evidence().isEmpty(), "is empty");
      for (Evidence evidence : report.evidence()) {
        require(path + ".evidence", evidence != null && given(evidence.text()), "has no text");
      }
    }
    actors(path + ".actors", report.actors());
    actors(path + ".recipients", report.recipients());
    if (present(path + ".attribution", report.attribution())) {
      for (Attribution attribution : report.attribution()) {
        require(
            path + ".attribution",
            attribution != null && given(attribution.source()),
            "has no source");
      }
    }
    place(path + ".place", report.place());
    date(path + ".date", report.date());
    Stream.of(
            report.killed(),
            report.injured(),
            report.missing(),
            report.displaced(),
            report.detained())
        .filter(Objects::nonNull)
        .forEach(count -> count(path, count));
  }

  private void actors(String path, @Nullable List<Actor> actors) {
    if (present(path, actors)) {
      for (Actor actor : Objects.requireNonNull(actors)) {
        require(path, actor != null && given(actor.name()) && given(actor.text()), "has no name");
      }
    }
  }

  private void place(String path, @Nullable Place place) {
    if (place == null) {
      return;
    }
    require(path + ".name", given(place.name()), "is missing");
    present(path + ".precision", place.precision());
    require(path + ".lat", within(place.lat(), 90), "is not a latitude");
    require(path + ".lon", within(place.lon(), 180), "is not a longitude");
  }

  private void date(String path, @Nullable EventDate date) {
    if (date == null) {
      return;
    }
    present(path + ".precision", date.precision());
    if (present(path + ".start", date.start()) && present(path + ".end", date.end())) {
      require(path, !date.end().isBefore(date.start()), "ends before it starts");
      require(
          path,
          date.start().getYear() > 0 && date.end().getYear() <= 9999,
          "is not in the years 1 to 9999");
    }
  }

  private void count(String path, Count count) {
    present(path + " count.scope", count.scope());
    present(path + " count.groups", count.groups());
    require(path + " count.min", count.min() == null || count.min() >= 0, "is negative");
    require(path + " count.max", count.max() == null || count.max() >= 0, "is negative");
    require(
        path + " count",
        count.min() == null || count.max() == null || count.min() <= count.max(),
        "has its min above its max");
  }

  private void id(String path, @Nullable String id) {
    require(
        path,
        id != null && !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0,
        "is missing or not an id");
  }

  private boolean present(String path, @Nullable Object value) {
    return require(path, value != null, "is missing");
  }

  private boolean require(String path, boolean holds, String otherwise) {
    if (!holds) {
      faults.add(path + " " + otherwise);
    }
    return holds;
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean within(@Nullable Double degrees, double limit) {
    return degrees == null || Math.abs(degrees) <= limit;
  }
}
