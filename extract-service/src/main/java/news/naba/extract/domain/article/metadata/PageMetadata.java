package news.naba.extract.domain.article.metadata;

import java.util.List;
import java.util.Set;
import news.naba.contracts.Article.Flag;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article outside the text.
 *
 * @param title the headline without the site's name
 * @param standfirst the summary under the headline
 * @param published when it was published
 * @param modified when it was last changed
 * @param bylines the authors
 * @param site the outlet's name
 * @param language as the page declares it, BCP 47
 * @param canonicalUrl where the page says it belongs, on the same site
 * @param section the part of the site
 * @param tags what the site files it under
 * @param image the lead image's address
 * @param translated whether the page says or shows that a machine translated it
 * @param kinds what else the page says it is
 * @param said the article's text or its beginning, as embedded data give it
 * @param decisions how these values were chosen, for people who wonder
 */
public record PageMetadata(
    @Nullable String title,
    @Nullable String standfirst,
    @Nullable StatedTime published,
    @Nullable StatedTime modified,
    List<String> bylines,
    @Nullable String site,
    @Nullable String language,
    @Nullable String canonicalUrl,
    @Nullable String section,
    List<String> tags,
    @Nullable String image,
    boolean translated,
    Set<Flag> kinds,
    @Nullable String said,
    List<Decision> decisions) {

  /** Of a text that is no page. */
  public static final PageMetadata NONE =
      new PageMetadata(
          null, null, null, null, List.of(), null, null, null, null, List.of(), null, false,
          Set.of(), null, List.of());
}
