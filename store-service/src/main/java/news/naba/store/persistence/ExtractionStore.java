package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import news.naba.store.domain.merge.MergeResult;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.ArticleTable.Version;
import news.naba.store.persistence.RecentReports.Content;

/**
 * Stores extractions and what they change, a batch in one transaction.
 *
 * <p>Merging reads a neighbourhood and writes its events; two replicas doing so at once could each
 * make an event of the same happening. One advisory lock held to the end of the transaction makes
 * them take turns.
 */
@ApplicationScoped
public class ExtractionStore {
  /** Any number will do, as long as nobody else uses it. */
  private static final long MERGE_LOCK = 0x6e616261_0001L;

  private static final Comparator<ArticleExtraction> BY_VERSION =
      Comparator.comparingLong(ArticleExtraction::articleVersion)
          .thenComparingInt(ArticleExtraction::extractorVersion);

  private final Database database;
  private final Merger merger;
  private final Clock clock;
  private final RecentReports recent = new RecentReports();

  public ExtractionStore(Database database, Merger merger, Clock clock) {
    this.database = database;
    this.merger = merger;
    this.clock = clock;
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
    return stored.changes;
  }

  /** What a transaction did; its reports are worth remembering once it is committed. */
  private record Stored(List<EventChange> changes, List<Content> contents) {}

  private Stored store(Connection connection, List<ArticleExtraction> batch) throws SQLException {
    lock(connection);
    ArticleTable articles = new ArticleTable(connection);
    List<Arrival> arrivals = newer(batch, articles);
    if (arrivals.isEmpty()) {
      return new Stored(List.of(), List.of());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ReportTable reports = new ReportTable(connection, recent);
    MergeResult merged = merger.merge(arrivals, reports, () -> UUID.randomUUID().toString(), now);

    articles.put(arrivals.stream().map(Arrival::extraction).toList(), now);
    Map<String, Version> versions = versions(arrivals);
    reports.replace(versions, merged.reports(), merger::windowOf);
    reports.move(merged.moved());
    return new Stored(
        new ChangeWriter(connection).write(merged.changes(), now),
        contents(versions, merged.reports()));
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

  /** Makes all that merge take turns, until the transaction ends. */
  static void lock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, MERGE_LOCK);
      statement.execute();
    }
  }
}
