package news.naba.extract.http;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.Outlet;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * A page's article, in the words that extraction benchmarks use.
 *
 * @param title without the site's name
 * @param text the body, one blank line between blocks
 * @param published a day or a date-time, ISO 8601
 * @param lang BCP 47, {@code und} if there is no telling
 * @param bylines who wrote it
 * @param url where it is
 * @param outlet who published it
 * @param agency the credited news agency
 */
record ArticleAnswer(
    @Nullable String title,
    String text,
    @Nullable StatedTime published,
    String lang,
    List<String> bylines,
    @Nullable String url,
    @Nullable Outlet outlet,
    @Nullable String agency) {

  static ArticleAnswer of(Article article) {
    return new ArticleAnswer(
        article.title(),
        article.text(),
        article.publishedAt(),
        article.language(),
        article.bylines(),
        article.url(),
        article.outlet(),
        article.agency());
  }
}
