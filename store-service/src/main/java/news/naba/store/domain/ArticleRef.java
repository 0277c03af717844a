package news.naba.store.domain;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import news.naba.contracts.Article;
import news.naba.contracts.Outlet;
import news.naba.contracts.StatedTime;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What merging and events need to know of an article: everything but its text.
 *
 * @param articleId the article
 * @param url the original, for readers
 * @param title its headline
 * @param outlet who published it
 * @param language BCP 47
 * @param publishedAt as stated
 * @param fetchedAt when Naba received it
 * @param agency the credited news agency
 * @param fingerprint of the text's wording: see {@link news.naba.contracts.Fingerprint}
 */
public record ArticleRef(
    String articleId,
    @Nullable String url,
    @Nullable String title,
    @Nullable Outlet outlet,
    String language,
    @Nullable StatedTime publishedAt,
    Instant fetchedAt,
    @Nullable String agency,
    @Nullable String fingerprint) {

  /** The outlet of all articles of which nobody says who published them. */
  private static final String NOBODY_SAYS = "?";

  public static ArticleRef of(String articleId, Article article) {
    return new ArticleRef(
        articleId,
        article.url(),
        article.title(),
        article.outlet(),
        article.language(),
        article.publishedAt(),
        article.fetchedAt(),
        article.agency(),
        article.fingerprint());
  }

  /** When it was published, or fetched where it does not say. */
  public Instant at() {
    return publishedAt != null ? publishedAt.approximately() : fetchedAt;
  }

  /** The day it was published where it was published, or fetched (UTC). */
  public LocalDate day() {
    return publishedAt != null ? publishedAt.day() : LocalDate.ofInstant(fetchedAt, ZoneOffset.UTC);
  }

  /**
   * What tells outlets apart: the domain, else the name, else the page's host. Articles without any
   * of these count as of one outlet, because nothing shows that they are independent.
   */
  public String outletKey() {
    if (outlet != null && outlet.domain() != null) {
      return outlet.domain();
    }
    if (outlet != null && outlet.name() != null) {
      return Words.fold(outlet.name());
    }
    String host = host();
    return host != null ? host : NOBODY_SAYS;
  }

  /** The outlet as readers know it; null when nobody says. */
  public @Nullable String outletName() {
    if (outlet != null && outlet.name() != null) {
      return outlet.name();
    }
    return outlet != null && outlet.domain() != null ? outlet.domain() : host();
  }

  private @Nullable String host() {
    if (url == null) {
      return null;
    }
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
