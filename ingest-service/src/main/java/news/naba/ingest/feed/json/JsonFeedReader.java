package news.naba.ingest.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.feed.encoding.Decoded;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.ParsedFeed.Format;
import news.naba.ingest.feed.model.Repair;

/**
 * Reads JSON Feed 1.0 and 1.1, item by item, so that of a feed that ends too early the whole items
 * are kept.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
public final class JsonFeedReader {
  private static final ObjectMapper MAPPER = new ObjectMapper(factory());

  private JsonFeedReader() {}

  /**
   * Reads a document.
   *
   * @param base what relative addresses are relative to
   * @param language of the Content-Language header, or empty
   * @return nothing when it is some other JSON
   */
  public static Optional<ParsedFeed> read(
      Decoded decoded, String base, String language, int maxItems, Set<Repair> repairs) {
    ObjectNode feed = MAPPER.createObjectNode();
    List<JsonNode> items = new ArrayList<>();
    boolean listed = readParts(decoded.text(), feed, items, maxItems, repairs);
    if (!listed && !feed.path("version").asText().contains("jsonfeed.org")) {
      return Optional.empty();
    }
    JsonFeedMapping mapping = new JsonFeedMapping(base, language, feed);
    List<FeedEntry> entries =
        items.stream().filter(JsonNode::isObject).map(mapping::entry).toList();
    return Optional.of(
        new ParsedFeed(
            Format.JSON_FEED,
            decoded.encoding(),
            mapping.info(),
            entries,
            List.of(),
            Set.copyOf(repairs),
            mapping.hints()));
  }

  /** Reads until the end, the limit or the first damage; true if there is a list of items. */
  private static boolean readParts(
      String text, ObjectNode feed, List<JsonNode> items, int maxItems, Set<Repair> repairs) {
    boolean listed = false;
    try (JsonParser json = MAPPER.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
          listed = true;
          readItems(json, items, maxItems, repairs);
        } else {
          feed.set(name, json.readValueAsTree());
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        repairs.add(Repair.TRUNCATED);
      }
    } catch (IOException e) {
      repairs.add(Repair.TRUNCATED);
    }
    return listed;
  }

  private static void readItems(
      JsonParser json, List<JsonNode> items, int maxItems, Set<Repair> repairs) throws IOException {
    JsonToken token;
    while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
      if (token == null) {
        throw new IOException("The list of items does not end.");
      }
      if (items.size() < maxItems) {
        items.add(json.readValueAsTree());
      } else {
        repairs.add(Repair.ITEM_LIMIT);
        json.skipChildren();
      }
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxStringLength(5 * 1024 * 1024)
                .maxNumberLength(100)
                .build())
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }
}
