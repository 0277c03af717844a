package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.domain.ArticleRef;

/** The articles, each in its newest version. */
final class ArticleTable {
  /** The table of their texts, by the time at which each was stored. */
  static final String TEXTS = "article_text";

  private final Connection connection;

  ArticleTable(Connection connection) {
    this.connection = connection;
  }

  /** Which version of an article is stored. The article's own version counts first. */
  record Version(long article, int extractor) {
    boolean isOlderThan(ArticleExtraction extraction) {
      return article < extraction.articleVersion()
          || (article == extraction.articleVersion() && extractor < extraction.extractorVersion());
    }
  }

  Map<String, Version> versions(Collection<String> articleIds) throws SQLException {
    String sql =
        "select article_id, article_version, extractor_version from article"
            + " where article_id = any (?)";
    Map<String, Version> versions = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Rows.texts(connection, articleIds));
      Rows.list(
          statement,
          row -> versions.put(row.getString(1), new Version(row.getLong(2), row.getInt(3))));
    }
    return versions;
  }

  void put(List<ArticleExtraction> extractions, Instant now) throws SQLException {
    String sql =
        """
        insert into article
          (article_id, article_version, extractor_version, url, source_id, stored_at, reference)
        select a.id, a.version, a.extractor, a.url, a.source, ?, a.reference
        from unnest(?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[])
          as a(id, version, extractor, url, source, reference)
        on conflict (article_id) do update set
          article_version = excluded.article_version,
          extractor_version = excluded.extractor_version,
          url = excluded.url,
          source_id = excluded.source_id,
          stored_at = excluded.stored_at,
          reference = excluded.reference
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      s.setArray(2, Rows.column(connection, "text", extractions, ArticleExtraction::articleId));
      s.setArray(
          3, Rows.column(connection, "bigint", extractions, ArticleExtraction::articleVersion));
      s.setArray(
          4, Rows.column(connection, "int", extractions, ArticleExtraction::extractorVersion));
      s.setArray(5, Rows.column(connection, "text", extractions, e -> e.article().url()));
      s.setArray(6, Rows.column(connection, "text", extractions, e -> e.article().sourceId()));
      s.setArray(
          7,
          Rows.column(
              connection,
              "text",
              extractions,
              e -> Json.write(ArticleRef.of(e.articleId(), e.article()))));
      s.executeUpdate();
    }
    putTexts(extractions, now);
  }

  /** What an article said before goes with its day, not now: nobody is led to it any more. */
  private void putTexts(List<ArticleExtraction> extractions, Instant now) throws SQLException {
    String sql =
        """
        insert into article_text (article_id, stored_at, body)
        select a.id, ?, a.body from unnest(?::text[], ?::text[]) as a(id, body)
        on conflict (article_id, stored_at) do update set body = excluded.body
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, now.atOffset(ZoneOffset.UTC));
      s.setArray(2, Rows.column(connection, "text", extractions, ArticleExtraction::articleId));
      s.setArray(3, Rows.column(connection, "text", extractions, e -> Json.write(e.article())));
      s.executeUpdate();
    }
  }
}
