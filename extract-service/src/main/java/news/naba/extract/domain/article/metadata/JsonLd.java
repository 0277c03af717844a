package news.naba.extract.domain.article.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The schema.org article that a page describes in JSON-LD; empty when there is none. */
final class JsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Graphs larger than this are not descriptions of one page. */
  private static final int MAX_NODES = 2_000;

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  static JsonLd in(Document page) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        open.add(MAPPER.readTree(script.data().strip()));
      } catch (JsonProcessingException e) {
        // Many pages ship broken JSON-LD; the rest of the page still speaks.
      }
    }
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.remove();
      if (isArticle(node)) {
        return new JsonLd(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return new JsonLd(MAPPER.createObjectNode());
  }

  Optional<String> text(String field) {
    return named(article.path(field));
  }

  List<String> authors() {
    JsonNode author = article.path("author");
    List<String> names = new ArrayList<>();
    if (author.isArray()) {
      author.forEach(each -> named(each).ifPresent(names::add));
    } else {
      named(author).ifPresent(names::add);
    }
    return names;
  }

  Optional<String> publisher() {
    return named(article.path("publisher"));
  }

  private static Optional<String> named(JsonNode node) {
    JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    JsonNode value = first.isObject() ? first.path("name") : first;
    String text = TextCleaner.line(Parser.unescapeEntities(value.asText(""), false));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticleType(each.asText())) {
          return true;
        }
      }
      return false;
    }
    return isArticleType(type.asText());
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.equals("LiveBlogPosting")
        || type.equals("Report");
  }
}
