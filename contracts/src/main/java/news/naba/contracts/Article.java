package news.naba.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clean article.
 *
 * @param url where a reader finds it; null for a push without URL
 * @param title without the site's name
 * @param text the body and nothing but the body, one blank line between blocks
 * @param bylines who wrote it
 * @param publishedAt as stated by the article, its feed or its pusher; null when nobody says
 * @param fetchedAt when it was received: the fallback where {@code publishedAt} is missing
 * @param language BCP 47, of the text itself
 * @param outlet who published it
 * @param agency the credited news agency, whose copies are not independent outlets
 */
public record Article(
    @Nullable String url,
    @Nullable String title,
    String text,
    List<String> bylines,
    @Nullable StatedTime publishedAt,
    Instant fetchedAt,
    String language,
    @Nullable Outlet outlet,
    @Nullable String agency) {}
