package news.naba.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.WebUrl;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. DTDs, and with them external entities, are refused. */
public final class FeedParser {
  private FeedParser() {}

  /** The document is not a feed; the message says why, for people. */
  public static final class MalformedFeedException extends Exception {
    MalformedFeedException(String detail) {
      super(detail, null, false, false);
    }
  }

  /**
   * The feed's first items, in the feed's order. Items without an address are left out: there is no
   * page to fetch.
   *
   * @param body the bytes as served, content coding removed
   * @param contentType the Content-Type header, or null
   * @param feed where the feed was served from; relative links are meant relative to it
   */
  public static List<FeedItem> parse(
      byte[] body, @Nullable String contentType, URI feed, int maxItems)
      throws MalformedFeedException {
    try {
      Document document =
          secureBuilder()
              .build(new StringReader(XmlCharset.decode(body, contentType).stripLeading()));
      List<Element> elements = itemElements(document);
      SyndFeed parsed = new SyndFeedInput().build(document);
      return items(parsed, elements, feed, maxItems);
    } catch (JDOMException | IOException | FeedException | IllegalArgumentException e) {
      throw new MalformedFeedException(String.valueOf(e.getMessage()));
    }
  }

  private static SAXBuilder secureBuilder() {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    return builder;
  }

  /** The elements ROME makes entries of, in the same order. */
  private static List<Element> itemElements(Document document) {
    List<Element> elements = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      if (element.getName().equals("item") || element.getName().equals("entry")) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static List<FeedItem> items(
      SyndFeed parsed, List<Element> elements, URI feed, int maxItems) {
    List<SyndEntry> entries = parsed.getEntries();
    boolean aligned = entries.size() == elements.size();
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < Math.min(entries.size(), maxItems); i++) {
      SyndEntry entry = entries.get(i);
      Date date = entry.getPublishedDate();
      StatedTime published =
          StatedTimes.published(aligned ? elements.get(i) : new Element("item"), date);
      item(entry, published, feed).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private static Optional<FeedItem> item(
      SyndEntry entry, @Nullable StatedTime published, URI feed) {
    return Stream.of(entry.getLink(), entry.getUri())
        .filter(Objects::nonNull)
        .filter(address -> !address.isBlank())
        .flatMap(address -> WebUrl.resolve(feed, address).stream())
        .findFirst()
        .map(url -> item(entry, url, published));
  }

  private static FeedItem item(SyndEntry entry, URI url, @Nullable StatedTime published) {
    String id = blankToNull(entry.getUri());
    Date changed =
        entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return new FeedItem(
        id == null ? url.toString() : id,
        url.toString(),
        plain(entry.getTitle(), FeedItem.MAX_TITLE),
        summary(entry.getDescription()),
        blankToNull(entry.getAuthor()),
        published,
        changed == null ? "" : changed.toInstant().toString());
  }

  private static @Nullable String summary(@Nullable SyndContent description) {
    return description == null ? null : plain(description.getValue(), FeedItem.MAX_SUMMARY);
  }

  /** Titles and summaries are text, escaped HTML or both. */
  private static @Nullable String plain(@Nullable String html, int maxLength) {
    if (html == null) {
      return null;
    }
    String text = Jsoup.parse(html).text().strip();
    return blankToNull(text.length() <= maxLength ? text : cut(text, maxLength));
  }

  private static String cut(String text, int maxLength) {
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return text.substring(0, end);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
