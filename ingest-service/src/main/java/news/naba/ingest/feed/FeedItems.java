package news.naba.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** What polling needs of a feed: pages to visit, and what the feed says of them. */
public final class FeedItems {
  private FeedItems() {}

  /** The items in the feed's order. An item without an address has no page, and is left out. */
  public static List<FeedItem> of(ParsedFeed feed) {
    List<FeedItem> items = new ArrayList<>(feed.entries().size());
    for (FeedEntry entry : feed.entries()) {
      WebUrl.parse(entry.link())
          .or(() -> WebUrl.parse(entry.id()))
          .ifPresent(url -> items.add(item(entry, url.toString())));
    }
    return List.copyOf(items);
  }

  private static FeedItem item(FeedEntry entry, String url) {
    return new FeedItem(
        entry.id().isEmpty() ? url : entry.id(),
        url,
        plain(entry.title(), FeedItem.MAX_TITLE),
        plain(entry.summary(), FeedItem.MAX_SUMMARY),
        entry.author().isEmpty() ? null : entry.author(),
        entry.publication().map(FeedTime::stated).orElse(null),
        entry.updated().or(entry::published).map(time -> time.moment().toString()).orElse(""));
  }

  private static @Nullable String plain(FeedText text, int maxLength) {
    String plain = text.toPlain();
    if (plain.isEmpty()) {
      return null;
    }
    return plain.length() <= maxLength ? plain : cut(plain, maxLength);
  }

  private static String cut(String text, int maxLength) {
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return text.substring(0, end);
  }
}
