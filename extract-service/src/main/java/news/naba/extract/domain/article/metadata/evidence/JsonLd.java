package news.naba.extract.domain.article.metadata.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the schema.org articles that a page describes in JSON-LD. */
final class JsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Pattern COMMA = Pattern.compile("[,،;]");

  /** In characters: descriptions of one page are shorter. */
  private static final int LONGEST = 1_000_000;

  /** Graphs larger than this are not descriptions of one page. */
  private static final int MAX_NODES = 2_000;

  /** More articles are a list, not a description. */
  private static final int MAX_ARTICLES = 20;

  /** In characters: longer values are texts, or attacks. */
  private static final int LONGEST_VALUE = 2_000;

  private static final int MAX_VALUES = 50;

  /** In characters: less is a summary. */
  private static final int SHORTEST_BODY = 200;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|figure|figcaption|table|tr)\\b[^<>]{0,500}>|<[a-z/][^<>]{0,500}>");

  private JsonLd() {}

  /** The articles described, script by script, outermost first; broken scripts say nothing. */
  static List<DescribedArticle> articles(List<String> scripts) {
    List<DescribedArticle> found = new ArrayList<>();
    int left = MAX_NODES;
    for (String script : scripts) {
      if (script.length() <= LONGEST && left > 0) {
        try {
          left = collect(MAPPER.readTree(withoutWrapping(script)), left, found);
        } catch (JsonProcessingException e) {
          // Many pages ship broken JSON-LD; the rest of the page still speaks.
        }
      }
    }
    return found;
  }

  /** Collects the articles in a graph and returns how many more nodes may be looked at. */
  private static int collect(JsonNode graph, int most, List<DescribedArticle> found) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(graph);
    int left = most;
    for (; !open.isEmpty() && left > 0 && found.size() < MAX_ARTICLES; left--) {
      JsonNode node = open.remove();
      if (isArticle(node)) {
        found.add(described(node));
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return left;
  }

  /** Some templates wrap the object in a comment or CDATA for browsers of the nineties. */
  private static String withoutWrapping(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    boolean cdata = array >= 0 && script.startsWith("[CDATA[", array);
    int start = object < 0 || (array >= 0 && array < object && !cdata) ? array : object;
    return start <= 0 ? script : script.substring(start);
  }

  private static DescribedArticle described(JsonNode node) {
    String headline = text(node.path("headline"));
    return new DescribedArticle(
        "json-ld",
        headline != null ? headline : text(node.path("name")),
        text(node.path("description")),
        text(node.path("datePublished")),
        text(node.path("dateModified")),
        texts(node.path(node.has("author") ? "author" : "creator")),
        text(node.path("publisher")),
        text(node.path("articleSection")),
        keywords(node.path("keywords")),
        address(node.path("image")),
        text(node.path("inLanguage")),
        address(node.has("url") ? node.path("url") : node.path("mainEntityOfPage")),
        isOf(node, type -> type.equals("LiveBlogPosting")),
        body(node.path("articleBody")),
        free(node.path("isAccessibleForFree")));
  }

  /** Lines of text; some sites put the markup into it as well. */
  private static @Nullable String body(JsonNode node) {
    String raw = node.asText("");
    if (raw.length() < SHORTEST_BODY) {
      return null;
    }
    String plain = Parser.unescapeEntities(raw, false);
    String text =
        TAG.matcher(plain)
            .replaceAll("\n")
            .lines()
            .map(TextCleaner::line)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }

  /** Written as a boolean, or as its name in any case. */
  private static @Nullable Boolean free(JsonNode node) {
    return switch (node.asText("").toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private static @Nullable String text(JsonNode node) {
    JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    JsonNode value = first.isObject() ? first.path(first.has("name") ? "name" : "@value") : first;
    String raw = value.asText("");
    if (raw.isEmpty() || raw.length() > LONGEST_VALUE) {
      return null;
    }
    // Escaped for HTML inside a script is once too often, and frequent.
    String text = TextCleaner.line(Parser.unescapeEntities(raw, false));
    return text.isEmpty() ? null : text;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode each : node) {
        String text = text(each);
        if (text != null && texts.size() < MAX_VALUES) {
          texts.add(text);
        }
      }
    } else {
      String text = text(node);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<String> keywords(JsonNode node) {
    return texts(node).stream()
        .flatMap(COMMA::splitAsStream)
        .map(String::strip)
        .filter(keyword -> !keyword.isEmpty())
        .limit(MAX_VALUES)
        .toList();
  }

  private static @Nullable String address(JsonNode node) {
    JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    JsonNode value = first.isObject() ? first.path(first.has("url") ? "url" : "@id") : first;
    String address = value.asText("").strip();
    return address.isEmpty() || address.length() > LONGEST_VALUE ? null : address;
  }

  private static boolean isArticle(JsonNode node) {
    return isOf(node, JsonLd::isArticleType);
  }

  private static boolean isOf(JsonNode node, Predicate<String> wanted) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (wanted.test(each.asText())) {
          return true;
        }
      }
      return false;
    }
    return wanted.test(type.asText());
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.equals("LiveBlogPosting")
        || type.endsWith("Report");
  }
}
