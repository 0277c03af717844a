package news.naba.store.domain.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.domain.StoredReport;

/** Everything behind an event, whole: its reports, what they claim, and who copies whom. */
public final class Sources {
  private static final Comparator<StoredReport> BY_ID =
      Comparator.comparing(StoredReport::articleId).thenComparing(StoredReport::reportId);

  private static final Comparator<Timed> NEWEST_FIRST =
      Comparator.comparing(Timed::at).reversed().thenComparing(Timed::report, BY_ID);

  private static final Comparator<StoredReport> LAST_TO_COME_FIRST =
      Comparator.comparing((StoredReport r) -> r.article().fetchedAt()).reversed();

  /** A report and its time, which is worked out once instead of for each comparison. */
  private record Timed(StoredReport report, Instant at) {
    static Timed of(StoredReport report) {
      return new Timed(report, report.article().at());
    }
  }

  private final List<StoredReport> newestFirst;
  private final List<Claim> claims;
  private final Syndication syndication;
  private final Map<String, String> syndicationIds;

  private Sources(List<StoredReport> newestFirst, Wordings wordings) {
    this.newestFirst = newestFirst;
    this.claims = Claims.of(newestFirst);
    this.syndication = Syndication.of(newestFirst, wordings);
    this.syndicationIds = syndication.ids();
  }

  /** A function of the set of the reports, not of their order. */
  public static Sources of(Collection<StoredReport> reports) {
    return of(reports, new Wordings(0));
  }

  /** The same, where it is known of some how they are worded. */
  static Sources of(Collection<StoredReport> reports, Wordings wordings) {
    return new Sources(
        reports.stream().map(Timed::of).sorted(NEWEST_FIRST).map(Timed::report).toList(), wordings);
  }

  /** All reports by their time, of one time by their ids. */
  public List<StoredReport> newestFirst() {
    return newestFirst;
  }

  /** All reports by when they reached Naba, of one moment the newest first. */
  List<StoredReport> lastToComeFirst() {
    return newestFirst.stream().sorted(LAST_TO_COME_FIRST).toList();
  }

  /** All claims, newest first; those of one report stand together. */
  public List<Claim> claims() {
    return claims;
  }

  Syndication syndication() {
    return syndication;
  }

  Instant firstReportedAt() {
    return newestFirst.stream()
        .map(r -> r.article().fetchedAt())
        .min(Comparator.naturalOrder())
        .orElseThrow();
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
        syndicationIds.get(stored.articleId()));
  }
}
