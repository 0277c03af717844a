package news.naba.store.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/** What readers ask of the articles. */
@ApplicationScoped
public class ArticleQueries {
  private final Database database;

  ArticleQueries(Database database) {
    this.database = database;
  }

  /**
   * An article with its reports.
   *
   * @param article the article's JSON
   */
  public record StoredArticle(String articleId, String article, List<StoredReport> reports) {}

  /**
   * Some articles.
   *
   * @param next where the next page starts; null when there is none
   */
  public record Page(List<StoredArticle> items, @Nullable PageToken next) {}

  /** Nothing where it is not known, or was kept no longer. */
  public Optional<StoredArticle> article(String articleId) {
    return database.read(
        c ->
            told(c, select(c, new Conditions(c).and("article_id = ?", clean(articleId)), 1))
                .stream()
                .findFirst());
  }

  /**
   * Articles whose texts are kept, the last that was stored first.
   *
   * @param url their address, exactly as written; null for any
   * @param source whose feed announced them; null for any
   */
  public Page articles(
      @Nullable String url, @Nullable String source, @Nullable PageToken from, int limit) {
    return database.read(
        c -> {
          Conditions where = new Conditions(c);
          where.andIf("url = ?", url == null ? null : clean(url));
          where.andIf("source_id = ?", source == null ? null : clean(source));
          if (from != null) {
            where.and(
                "(stored_at, article_id) < (?, ?)", from.at().atOffset(ZoneOffset.UTC), from.id());
          }
          List<Found> found = select(c, where, limit + 1);
          boolean more = found.size() > limit;
          List<Found> page = more ? found.subList(0, limit) : found;
          return new Page(told(c, page), more ? page.get(limit - 1).place() : null);
        });
  }

  private record Found(String articleId, String body, Instant storedAt) {
    PageToken place() {
      return new PageToken(storedAt, articleId);
    }
  }

  private static List<Found> select(Connection connection, Conditions where, int limit)
      throws SQLException {
    String sql =
        "select article_id, t.body, stored_at from article a join article_text t"
            + " using (article_id, stored_at) where "
            + where.sql()
            + " order by stored_at desc, article_id desc limit "
            + limit;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      where.bind(statement);
      return Rows.list(
          statement,
          row -> new Found(row.getString(1), row.getString(2), Rows.instant(row, "stored_at")));
    }
  }

  private static List<StoredArticle> told(Connection connection, List<Found> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    Map<String, List<StoredReport>> reports =
        new ReportTable(connection)
            .ofArticles(articles.stream().map(Found::articleId).collect(toSet())).stream()
                .collect(groupingBy(StoredReport::articleId));
    return articles.stream()
        .map(
            found ->
                new StoredArticle(
                    found.articleId, found.body, reports.getOrDefault(found.articleId, List.of())))
        .toList();
  }

  /** Without what no text in the database can have. */
  private static String clean(String text) {
    return text.replace("\0", "");
  }
}
