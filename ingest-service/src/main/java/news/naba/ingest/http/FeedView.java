package news.naba.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.contracts.StatedTime;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedInfo;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.Repair;
import org.jspecify.annotations.Nullable;

/**
 * A feed as {@code POST /v1/feed} answers it. Fields go by the names of Python's feedparser, so
 * that its users and its tests find them: {@code description} is the summary, {@code *_parsed} the
 * moment again.
 *
 * @param format rss, rdf, atom, cdf, json-feed, sitemap or sitemap-index
 * @param encoding how the bytes were read
 * @param repairs what had to be put right; empty for a sound feed
 * @param feed what it says of itself
 * @param entries its items in its order
 * @param sitemaps what a sitemap index lists
 */
record FeedView(
    ParsedFeed.Format format,
    String encoding,
    Set<Repair> repairs,
    Info feed,
    List<Entry> entries,
    List<URI> sitemaps) {

  static FeedView of(ParsedFeed feed) {
    return new FeedView(
        feed.format(),
        feed.encoding(),
        feed.repairs(),
        Info.of(feed.feed()),
        feed.entries().stream().map(Entry::of).toList(),
        feed.sitemaps());
  }

  /**
   * What a feed says of itself. Texts are empty when there is none; moments are in UTC, to the
   * second.
   *
   * @param title plain text or safe HTML, as all texts
   * @param link the site's page
   * @param author {@code name (address)}
   * @param language BCP 47 as written
   * @param published when it was published
   * @param updated when it was last changed
   */
  record Info(
      String id,
      String title,
      String link,
      String description,
      String author,
      String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant published,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updated) {

    static Info of(FeedInfo feed) {
      return new Info(
          feed.id(),
          feed.title().value(),
          feed.link(),
          feed.description().value(),
          feed.author(),
          feed.language(),
          moment(feed.published()),
          moment(feed.updated()));
    }

    @JsonProperty("published_parsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant publishedParsed() {
      return published;
    }

    @JsonProperty("updated_parsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant updatedParsed() {
      return updated;
    }
  }

  /**
   * One item.
   *
   * @param id guid or id
   * @param link the article's page
   * @param subtitle a line under the headline
   * @param summary a short text; the content where there is none
   * @param content the full text
   * @param author {@code name (address)}
   * @param language BCP 47 as written, the feed's where the item says nothing
   * @param published when it was published
   * @param updated when it was last changed
   * @param created when it was written
   * @param stated {@code published}, or the date that stands for it, with the zone it was written
   *     in: what an article made of it gets
   */
  record Entry(
      String id,
      String title,
      String link,
      String subtitle,
      String summary,
      String content,
      String author,
      String language,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant published,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updated,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant created,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StatedTime stated) {

    static Entry of(FeedEntry entry) {
      return new Entry(
          entry.id(),
          entry.title().value(),
          entry.link(),
          entry.subtitle().value(),
          entry.summary().value(),
          entry.content().value(),
          entry.author(),
          entry.language(),
          moment(entry.published()),
          moment(entry.updated()),
          moment(entry.created()),
          entry.publication().map(FeedTime::stated).orElse(null));
    }

    @JsonProperty
    String description() {
      return summary;
    }

    @JsonProperty("published_parsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant publishedParsed() {
      return published;
    }

    @JsonProperty("updated_parsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant updatedParsed() {
      return updated;
    }

    @JsonProperty("created_parsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Instant createdParsed() {
      return created;
    }
  }

  private static @Nullable Instant moment(Optional<FeedTime> time) {
    return time.map(t -> t.moment().truncatedTo(ChronoUnit.SECONDS)).orElse(null);
  }
}
