package news.naba.store.domain.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.domain.StoredReport;

/**
 * Everything behind an event, whole: its reports, what they claim, and who copies whom. A function
 * of the set of the reports, though they may come little by little.
 */
public final class Sources {
  static final Comparator<StoredReport> NEWEST_FIRST =
      Comparator.comparing((StoredReport report) -> report.article().at())
          .reversed()
          .thenComparing(StoredReport::articleId)
          .thenComparing(StoredReport::reportId);

  private static final Comparator<StoredReport> LAST_TO_COME_FIRST =
      Comparator.comparing((StoredReport report) -> report.article().fetchedAt())
          .reversed()
          .thenComparing(NEWEST_FIRST);

  private final Sorted<StoredReport> newestFirst = new Sorted<>(NEWEST_FIRST);
  private final Sorted<StoredReport> lastToComeFirst = new Sorted<>(LAST_TO_COME_FIRST);
  private final SortedSet<String> ids = new TreeSet<>();
  private final Claims claims = new Claims();
  private final Syndication syndication;

  Sources(Wordings wordings) {
    syndication = new Syndication(wordings);
  }

  public static Sources of(Collection<StoredReport> reports) {
    Sources sources = new Sources(new Wordings(0));
    reports.forEach(sources::add);
    return sources;
  }

  /** Adds a report that is not there yet. */
  void add(StoredReport report) {
    newestFirst.add(report);
    lastToComeFirst.add(report);
    ids.add(report.reportId());
    claims.add(report);
    syndication.add(report);
  }

  /** All reports by their time, of one time by their ids. */
  public List<StoredReport> newestFirst() {
    return newestFirst.list();
  }

  /** All reports by when they reached Naba, of one moment the newest first. */
  List<StoredReport> lastToComeFirst() {
    return lastToComeFirst.list();
  }

  /** The ids of all reports, the smallest first. */
  SortedSet<String> ids() {
    return ids;
  }

  /** All claims, newest first; those of one report stand together. */
  public List<Claim> claims() {
    return claims.all();
  }

  Syndication syndication() {
    return syndication;
  }

  Instant firstReportedAt() {
    List<StoredReport> reports = lastToComeFirst.list();
    return reports.get(reports.size() - 1).article().fetchedAt();
  }

  /** One of the reports as an event lists it. */
  public Source source(StoredReport stored) {
    return new Source(
        stored.reportId(),
        stored.articleId(),
        Optional.ofNullable(stored.article().url())
            .filter(url -> url.length() <= Clip.URL)
            .orElse(null),
        Clip.name(stored.article().title()),
        Clip.name(stored.article().outletName()),
        stored.article().language(),
        stored.article().publishedAt(),
        Clip.to(Clip.EVIDENCE, stored.report().evidence().get(0).text()),
        syndication.ids().get(stored.articleId()));
  }
}
