package news.naba.extract.domain.article.metadata;

import java.util.List;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article outside the text.
 *
 * @param title the headline without the site's name
 * @param published when it was published
 * @param bylines the authors
 * @param site the outlet's name
 * @param language as the page declares it, BCP 47
 * @param canonicalUrl where the page says it belongs
 */
public record PageMetadata(
    @Nullable String title,
    @Nullable StatedTime published,
    List<String> bylines,
    @Nullable String site,
    @Nullable String language,
    @Nullable String canonicalUrl) {}
