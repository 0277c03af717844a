package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clean article.
 *
 * @param url where a reader finds it; null for a push without URL
 * @param canonicalUrl where the page says it belongs, if on the same site; null when it says
 *     nothing
 * @param title without the site's name
 * @param standfirst the summary under the headline, not part of the text; null when there is none
 * @param text the body and nothing but the body, one blank line between blocks
 * @param bylines who wrote it
 * @param publishedAt as stated by the article, its feed or its pusher; null when nobody says
 * @param modifiedAt when the page says it was last changed; null when it does not
 * @param fetchedAt when it was received: the fallback where {@code publishedAt} is missing
 * @param language BCP 47, of the text itself
 * @param outlet who published it
 * @param section the part of the site it stands in, as the site names it
 * @param tags what the site files it under
 * @param image the lead image's address
 * @param agency the credited news agency, whose copies are not independent outlets
 * @param flags what is special about it
 * @param fingerprint of the text's wording, by which copies of one text are recognised; null from
 *     extractors that did not compute one yet
 * @param sourceId the source whose feed announced it; null when no feed did, and from extractors
 *     that did not pass it on yet
 */
public record Article(
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String title,
    @Nullable String standfirst,
    String text,
    List<String> bylines,
    @Nullable StatedTime publishedAt,
    @Nullable StatedTime modifiedAt,
    Instant fetchedAt,
    String language,
    @Nullable Outlet outlet,
    @Nullable String section,
    @JsonInclude(Include.NON_EMPTY) List<String> tags,
    @Nullable String image,
    @Nullable String agency,
    @JsonInclude(Include.NON_EMPTY) List<Flag> flags,
    @Nullable String fingerprint,
    @Nullable String sourceId) {

  /** Lists that an earlier extractor did not write are empty. */
  public Article {
    tags = Objects.requireNonNullElse(tags, List.of());
    flags = Objects.requireNonNullElse(flags, List.of());
  }

  /** What a reader of the article should know about it. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Flag {
    /** A page of posts that grows; the text is what stood there when it was fetched. */
    LIVE_BLOG,
    /** The page holds several articles; the text is the first or main one. */
    SEVERAL_ARTICLES,
    /** Pictures with captions; the text is what introduces them. */
    GALLERY,
    /** A video or audio with a few lines of text. */
    VIDEO,
    /** Only the beginning is free to read. */
    PAYWALLED,
    /** The wording looks machine-translated. */
    MACHINE_TRANSLATED,
    /** Its site has taken it back: there is no text, and it reports nothing any more. */
    WITHDRAWN
  }

  /** Starts an article with what every article has. */
  public static Builder of(String text, String language, Instant fetchedAt) {
    return new Builder(text, language, fetchedAt);
  }

  /** Collects what is known about an article; what is not set stays unknown. */
  public static final class Builder {
    private final String text;
    private final String language;
    private final Instant fetchedAt;
    private @Nullable String url;
    private @Nullable String canonicalUrl;
    private @Nullable String title;
    private @Nullable String standfirst;
    private List<String> bylines = List.of();
    private @Nullable StatedTime publishedAt;
    private @Nullable StatedTime modifiedAt;
    private @Nullable Outlet outlet;
    private @Nullable String section;
    private List<String> tags = List.of();
    private @Nullable String image;
    private @Nullable String agency;
    private List<Flag> flags = List.of();
    private @Nullable String fingerprint;
    private @Nullable String sourceId;

    private Builder(String text, String language, Instant fetchedAt) {
      this.text = text;
      this.language = language;
      this.fetchedAt = fetchedAt;
    }

    /** Where it was found, and where it belongs. */
    public Builder at(@Nullable String url, @Nullable String canonicalUrl) {
      this.url = url;
      this.canonicalUrl = canonicalUrl;
      return this;
    }

    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    public Builder standfirst(@Nullable String standfirst) {
      this.standfirst = standfirst;
      return this;
    }

    public Builder bylines(List<String> bylines) {
      this.bylines = bylines;
      return this;
    }

    public Builder publishedAt(@Nullable StatedTime publishedAt) {
      this.publishedAt = publishedAt;
      return this;
    }

    public Builder modifiedAt(@Nullable StatedTime modifiedAt) {
      this.modifiedAt = modifiedAt;
      return this;
    }

    public Builder outlet(@Nullable Outlet outlet) {
      this.outlet = outlet;
      return this;
    }

    /** Where the site files it: its section and its tags. */
    public Builder filedUnder(@Nullable String section, List<String> tags) {
      this.section = section;
      this.tags = tags;
      return this;
    }

    public Builder image(@Nullable String image) {
      this.image = image;
      return this;
    }

    public Builder agency(@Nullable String agency) {
      this.agency = agency;
      return this;
    }

    public Builder flags(List<Flag> flags) {
      this.flags = flags;
      return this;
    }

    public Builder fingerprint(@Nullable String fingerprint) {
      this.fingerprint = fingerprint;
      return this;
    }

    /** The source whose feed announced it. */
    public Builder announcedBy(@Nullable String sourceId) {
      this.sourceId = sourceId;
      return this;
    }

    /** The article. */
    public Article build() {
      return new Article(
          url,
          canonicalUrl,
          title,
          standfirst,
          text,
          bylines,
          publishedAt,
          modifiedAt,
          fetchedAt,
          language,
          outlet,
          section,
          tags,
          image,
          agency,
          flags,
          fingerprint,
          sourceId);
    }
  }
}
