package news.naba.extract.domain.article.metadata.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a page's embedded data describe it. Texts are clean lines; what is not stated is
 * null or empty.
 *
 * @param source {@code json-ld} or {@code state}
 * @param headline the headline
 * @param description the summary
 * @param published as written
 * @param modified as written
 * @param authors names of people and organisations, as written
 * @param publisher the outlet's name
 * @param section the part of the site
 * @param keywords as written, split at commas
 * @param image an address
 * @param language BCP 47, as written
 * @param url where it belongs
 * @param live whether it is a blog that grows while something happens
 * @param text the whole text or its beginning, as lines; null where it is not given
 * @param free whether all of it may be read without paying; null where nothing is said
 */
public record DescribedArticle(
    String source,
    @Nullable String headline,
    @Nullable String description,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String section,
    List<String> keywords,
    @Nullable String image,
    @Nullable String language,
    @Nullable String url,
    boolean live,
    @Nullable String text,
    @Nullable Boolean free) {}
