package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.merge.Arrival;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.merge.KnownReports;
import news.naba.store.domain.merge.MergeResult;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.ArticleTable.Version;
import news.naba.store.persistence.MergeMemory.Written;
import news.naba.store.persistence.RecentReports.Content;

/** Stores extractions and what they change, a batch in one transaction and one turn of merging. */
@ApplicationScoped
public class ExtractionStore {
  private static final Comparator<ArticleExtraction> BY_VERSION =
      Comparator.comparingLong(ArticleExtraction::articleVersion)
          .thenComparingInt(ArticleExtraction::extractorVersion);

  private final Database database;
  private final Merger merger;
  private final Clock clock;
  private final RecentReports recent = new RecentReports();
  private final MergeMemory memory;

  @Inject
  public ExtractionStore(Database database, Merger merger, Clock clock) {
    this(database, merger, clock, new MergeMemory());
  }

  ExtractionStore(Database database, Merger merger, Clock clock, MergeMemory memory) {
    this.database = database;
    this.merger = merger;
    this.clock = clock;
    this.memory = memory;
  }

  /**
   * Stores what is newer than what is stored; equal and older extractions have no effect.
   *
   * @return the changes, in the order of the log
   * @throws StoreUnavailableException if the database is down; nothing was stored
   * @throws UnstorableException if it refuses a value of the batch; nothing was stored
   */
  public List<EventChange> store(List<ArticleExtraction> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    Stored stored = database.transaction(c -> store(c, batch));
    stored.contents.forEach(recent::add);
    memory.committed(stored.turn, stored.written);
    stored.merged.run();
    return stored.written.changes();
  }

  /** What a transaction did, worth remembering once it is committed. */
  private record Stored(MergeTurn turn, Written written, List<Content> contents, Runnable merged) {}

  private Stored store(Connection connection, List<ArticleExtraction> batch) throws SQLException {
    MergeTurn turn = MergeTurn.take(connection);
    memory.begin(turn);
    ArticleTable articles = new ArticleTable(connection);
    List<Arrival> arrivals = newer(batch, articles);
    if (arrivals.isEmpty()) {
      return new Stored(turn, Written.NOTHING, List.of(), () -> {});
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ReportTable reports = new ReportTable(connection, recent);
    KnownReports known = new RememberedReports(reports, memory);
    MergeResult merged = merger.merge(arrivals, known, () -> UUID.randomUUID().toString(), now);

    articles.put(arrivals.stream().map(Arrival::extraction).toList(), now);
    Map<String, Version> versions = versions(arrivals);
    reports.replace(versions, merged.reports(), merger::windowOf);
    reports.move(merged.moved());
    ChangeWriter.Written written =
        ChangeWriter.remembering(connection, memory.stories(), known).write(merged.changes(), now);
    return new Stored(
        turn,
        new Written(
            placements(versions, merged.reports()),
            merged.moved(),
            written.changes(),
            written.retold()),
        contents(versions, merged.reports()),
        merged.stored());
  }

  /** The reports in events, by their articles. */
  private Map<String, List<Placement>> placements(
      Map<String, Version> versions, List<StoredReport> reports) {
    Map<String, List<Placement>> placements = new HashMap<>();
    versions.keySet().forEach(articleId -> placements.put(articleId, new ArrayList<>()));
    for (StoredReport report : reports) {
      if (report.eventId() != null) {
        String articleId = report.articleId();
        Objects.requireNonNull(placements.get(articleId))
            .add(
                new Placement(
                    report.reportId(),
                    articleId,
                    Objects.requireNonNull(versions.get(articleId)),
                    report.eventId(),
                    report.pin(),
                    merger.windowOf(report)));
      }
    }
    return placements;
  }

  private static Map<String, Version> versions(List<Arrival> arrivals) {
    Map<String, Version> versions = new HashMap<>();
    for (Arrival arrival : arrivals) {
      ArticleExtraction extraction = arrival.extraction();
      versions.put(
          extraction.articleId(),
          new Version(extraction.articleVersion(), extraction.extractorVersion()));
    }
    return versions;
  }

  private static List<Content> contents(Map<String, Version> versions, List<StoredReport> reports) {
    return reports.stream()
        .map(
            report ->
                new Content(
                    Objects.requireNonNull(versions.get(report.articleId())),
                    report.article(),
                    report.report()))
        .toList();
  }

  /** The newest extraction of each article, where it is newer than the stored one. */
  private static List<Arrival> newer(List<ArticleExtraction> batch, ArticleTable articles)
      throws SQLException {
    Map<String, ArticleExtraction> newest = new HashMap<>();
    for (ArticleExtraction extraction : batch) {
      newest.merge(
          extraction.articleId(), extraction, (a, b) -> BY_VERSION.compare(a, b) >= 0 ? a : b);
    }
    Map<String, Version> versions = articles.versions(newest.keySet());
    List<Arrival> arrivals = new ArrayList<>();
    for (ArticleExtraction extraction : newest.values()) {
      Version stored = versions.get(extraction.articleId());
      if (stored == null) {
        arrivals.add(new Arrival(extraction, false));
      } else if (stored.isOlderThan(extraction)) {
        arrivals.add(new Arrival(extraction, stored.article() < extraction.articleVersion()));
      }
    }
    arrivals.sort(Comparator.comparing(arrival -> arrival.extraction().articleId()));
    return arrivals;
  }
}
