package news.naba.extract.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.Outlet;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * A page's article, in the words that extraction benchmarks use; see {@link Article} for the rest.
 *
 * @param title without the site's name
 * @param text the body, one blank line between blocks
 * @param published a day or a date-time, ISO 8601
 * @param modified a day or a date-time, ISO 8601
 * @param lang BCP 47, {@code und} if there is no telling
 * @param bylines who wrote it
 * @param standfirst the summary under the headline
 * @param url where it is
 * @param canonicalUrl where the page says it belongs
 * @param outlet who published it
 * @param section the part of the site
 * @param tags what the site files it under
 * @param image the lead image's address
 * @param agency the credited news agency
 * @param flags what is special about it
 * @param fingerprint of the text's wording
 */
record ArticleAnswer(
    @Nullable String title,
    String text,
    @Nullable StatedTime published,
    @Nullable StatedTime modified,
    String lang,
    List<String> bylines,
    @Nullable String standfirst,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable Outlet outlet,
    @Nullable String section,
    @JsonInclude(Include.NON_EMPTY) List<String> tags,
    @Nullable String image,
    @Nullable String agency,
    @JsonInclude(Include.NON_EMPTY) List<Article.Flag> flags,
    @Nullable String fingerprint) {

  static ArticleAnswer of(Article article) {
    return new ArticleAnswer(
        article.title(),
        article.text(),
        article.publishedAt(),
        article.modifiedAt(),
        article.language(),
        article.bylines(),
        article.standfirst(),
        article.url(),
        article.canonicalUrl(),
        article.outlet(),
        article.section(),
        article.tags(),
        article.image(),
        article.agency(),
        article.flags(),
        article.fingerprint());
  }
}
