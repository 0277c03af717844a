package news.naba.ingest.feed.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedInfo;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.time.FeedTimes;

/** Which member of a JSON Feed says what. */
final class JsonFeedMapping {
  private final String base;
  private final String httpLanguage;
  private final JsonNode feed;

  JsonFeedMapping(String base, String httpLanguage, JsonNode feed) {
    this.base = base;
    this.httpLanguage = httpLanguage;
    this.feed = feed;
  }

  FeedInfo info() {
    return new FeedInfo(
        text(feed, "feed_url"),
        FeedText.plain(text(feed, "title")),
        address(text(feed, "home_page_url")),
        FeedText.plain(text(feed, "description")),
        authors(feed),
        language(),
        Optional.empty(),
        Optional.empty());
  }

  /** A JSON Feed says nothing of when it changes; it may name a hub. */
  PollHints hints() {
    String self = address(text(feed, "feed_url"));
    for (JsonNode hub : feed.path("hubs")) {
      if (text(hub, "type").equalsIgnoreCase("WebSub")) {
        return new PollHints(
            Duration.ZERO,
            Set.of(),
            Set.of(),
            WebUrl.parse(text(hub, "url")).map(Object::toString).orElse(null),
            self.isEmpty() ? null : self);
      }
    }
    return PollHints.NONE;
  }

  FeedEntry entry(JsonNode item) {
    String url = text(item, "url");
    String html = text(item, "content_html");
    FeedText content =
        html.isEmpty() ? FeedText.plain(text(item, "content_text")) : FeedText.html(html, base);
    String author = authors(item);
    String language = text(item, "language");
    return new FeedEntry(
        text(item, "id"),
        FeedText.plain(text(item, "title")),
        address(url.isEmpty() ? text(item, "external_url") : url),
        FeedText.NONE,
        FeedText.plain(text(item, "summary")).or(content),
        content,
        author.isEmpty() ? authors(feed) : author,
        language.isEmpty() ? language() : language,
        time(item, "date_published"),
        time(item, "date_modified"),
        Optional.empty());
  }

  private String language() {
    String stated = text(feed, "language");
    return stated.isEmpty() ? httpLanguage : stated;
  }

  private String address(String reference) {
    return Addresses.resolve(base, reference);
  }

  private static Optional<FeedTime> time(JsonNode item, String name) {
    return FeedTimes.parse(text(item, name)).map(FeedTime::new);
  }

  /** {@code authors} since 1.1, {@code author} before. */
  private static String authors(JsonNode holder) {
    List<String> names = new ArrayList<>();
    holder.path("authors").forEach(author -> names.add(text(author, "name")));
    names.add(text(holder.path("author"), "name"));
    return String.join(", ", names.stream().filter(name -> !name.isEmpty()).distinct().toList());
  }

  /** A string, or a number written where a string should be; else empty. */
  private static String text(JsonNode holder, String name) {
    JsonNode value = holder.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }
}
