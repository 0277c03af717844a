package news.naba.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What ROME makes of a feed without anything around it, in the shape of our answer. */
final class RomeAlone {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RomeAlone() {}

  /** The answer; empty where ROME gives up. */
  static ObjectNode read(byte[] body, @Nullable String contentType) {
    ObjectNode answer = MAPPER.createObjectNode();
    try (XmlReader reader = reader(body, contentType)) {
      answer.put("encoding", reader.getEncoding());
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(true);
      SyndFeed feed = input.build(reader);
      ObjectNode info = answer.putObject("feed");
      info.put("id", feed.getUri());
      info.put("title", feed.getTitle());
      info.put("link", feed.getLink());
      info.put("description", feed.getDescription());
      info.put("author", feed.getAuthor());
      info.put("language", feed.getLanguage());
      put(info, feed.getPublishedDate(), "published_parsed", "updated_parsed");
      for (SyndEntry entry : feed.getEntries()) {
        entry(answer.withArray("entries").addObject(), entry);
      }
    } catch (IOException | FeedException | IllegalArgumentException e) {
      return answer;
    }
    return answer;
  }

  private static XmlReader reader(byte[] body, @Nullable String contentType) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return contentType == null ? new XmlReader(in) : new XmlReader(in, contentType, true);
  }

  private static void entry(ObjectNode item, SyndEntry entry) {
    String summary = entry.getDescription() == null ? null : entry.getDescription().getValue();
    if (summary == null && !entry.getContents().isEmpty()) {
      summary = entry.getContents().get(0).getValue();
    }
    item.put("id", entry.getUri());
    item.put("title", entry.getTitle());
    item.put("link", entry.getLink());
    item.put("summary", summary);
    item.put("description", summary);
    item.put("author", entry.getAuthor());
    put(item, entry.getPublishedDate(), "published_parsed", "created_parsed");
    put(item, entry.getUpdatedDate(), "updated_parsed");
  }

  private static void put(ObjectNode holder, @Nullable Date date, String... names) {
    if (date != null) {
      for (String name : names) {
        holder.put(name, date.toInstant().toString());
      }
    }
  }
}
