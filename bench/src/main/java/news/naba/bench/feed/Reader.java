package news.naba.bench.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedItems;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.model.FeedEntry;
import org.openjdk.jmh.infra.Blackhole;

/** Whose reading is measured, and how far it goes. */
enum Reader {
  /** What a poll does: charset, tree, entries, titles and summaries as plain text, addresses. */
  NABA {
    @Override
    void read(byte[] feed, Blackhole hole) throws Exception {
      hole.consume(FeedItems.of(FeedReader.read(document(feed), Feeds.ITEMS)));
    }
  },
  /** What {@code POST /v1/feed} does: all texts, their HTML made safe. */
  NABA_SAFE_HTML {
    @Override
    void read(byte[] feed, Blackhole hole) throws Exception {
      for (FeedEntry entry : FeedReader.read(document(feed), Feeds.ITEMS).entries()) {
        hole.consume(entry.title().value());
        hole.consume(entry.summary().value());
        hole.consume(entry.content().value());
        hole.consume(entry.published());
      }
    }
  },
  /** ROME alone: texts as they stand in the feed. */
  ROME {
    @Override
    void read(byte[] feed, Blackhole hole) throws Exception {
      try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
        for (SyndEntry entry : new SyndFeedInput().build(reader).getEntries()) {
          hole.consume(entry.getTitle());
          hole.consume(entry.getLink());
          hole.consume(entry.getDescription());
          hole.consume(entry.getContents());
          hole.consume(entry.getPublishedDate());
        }
      }
    }
  };

  private static final URI SERVED_FROM = URI.create("https://news.example/rss.xml");

  abstract void read(byte[] feed, Blackhole hole) throws Exception;

  /** The name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Reader named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static FeedDocument document(byte[] feed) {
    return new FeedDocument(feed, SERVED_FROM, "application/xml; charset=utf-8");
  }
}
