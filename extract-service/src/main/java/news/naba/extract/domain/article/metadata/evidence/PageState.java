package news.naba.extract.domain.article.metadata.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in the data from which scripts build or hydrate a page: {@code __NEXT_DATA__},
 * {@code window.__STATE__ = {…}} and the like. They describe many articles, so an object counts
 * only when it has the page's headline.
 */
public final class PageState {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** In characters. */
  private static final int LONGEST = 4_000_000;

  /** States of one page are smaller; bounds the work. */
  private static final int MOST_TOKENS = 300_000;

  private static final int LONGEST_VALUE = 1_000;

  /** {@code "datePublished":"…"}, however often its quotation marks are escaped. */
  private static final Pattern MENTION =
      Pattern.compile("datePublished\\\\{0,3}\"\\s*:\\s*\\\\{0,3}\"([^\"\\\\]{8,40})");

  private final Set<String> headlines;
  private final Set<String> published;
  private final Set<String> modified;

  /** Takes the names of fields from {@code metadata.txt}. */
  public PageState(RuleFile rules) {
    headlines = Set.copyOf(rules.entries("state headline"));
    published = Set.copyOf(rules.entries("state published"));
    modified = Set.copyOf(rules.entries("state modified"));
  }

  /** What one object says so far. */
  private static final class Frame {
    private final @Nullable String field;
    private @Nullable String headline;
    private @Nullable String published;
    private @Nullable String modified;

    private Frame(@Nullable String field) {
      this.field = field;
    }
  }

  /**
   * The objects with a date and a headline that is the page's.
   *
   * @param isHeadline whether a text is the page's headline
   */
  public List<DescribedArticle> articles(List<String> scripts, Predicate<String> isHeadline) {
    List<DescribedArticle> found = new ArrayList<>();
    for (String script : scripts) {
      if (script.length() <= LONGEST && script.contains("ublish")) {
        int start = start(script);
        if (start >= 0) {
          read(script.substring(start), isHeadline, found);
        }
      }
    }
    return found;
  }

  /** Every date of publication that is mentioned anywhere in the scripts, as written. */
  public static List<String> mentions(List<String> scripts) {
    List<String> dates = new ArrayList<>();
    for (String script : scripts) {
      if (script.length() <= LONGEST && script.contains("datePublished")) {
        Matcher matcher = MENTION.matcher(script);
        while (matcher.find() && dates.size() < MOST_TOKENS / 1_000) {
          dates.add(matcher.group(1));
        }
      }
    }
    return dates;
  }

  /** Where the data begin: at once, or after the first assignment. */
  private static int start(String script) {
    String head = script.substring(0, Math.min(script.length(), 200)).strip();
    if (head.startsWith("{") || head.startsWith("[")) {
      return 0;
    }
    int equals = script.indexOf('=');
    int object = equals < 0 ? -1 : script.indexOf('{', equals);
    return object >= 0 && script.substring(equals + 1, object).isBlank() ? object : -1;
  }

  private void read(String json, Predicate<String> isHeadline, List<DescribedArticle> found) {
    Deque<Frame> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      for (int seen = 0; token != null && seen < MOST_TOKENS; seen++) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new Frame(parser.currentName()));
        } else if (token == JsonToken.END_OBJECT) {
          close(open, isHeadline, found);
          if (open.isEmpty()) {
            return;
          }
        } else if (token.isScalarValue() && !open.isEmpty() && parser.currentName() != null) {
          note(open.peek(), parser);
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      // Not JSON after all, or cut off: what was read so far stands.
    }
  }

  private void note(@Nullable Frame frame, JsonParser parser) throws IOException {
    String name = String.valueOf(parser.currentName());
    if (frame == null || parser.getTextLength() > LONGEST_VALUE) {
      return;
    }
    if (headlines.contains(name) && frame.headline == null) {
      frame.headline = TextCleaner.line(parser.getText());
    } else if (published.contains(name) && frame.published == null) {
      frame.published = parser.getText();
    } else if (modified.contains(name) && frame.modified == null) {
      frame.modified = parser.getText();
    } else if (frame.headline == null && headlines.contains(String.valueOf(frame.field))) {
      // {"headlines": {"basic": "…"}}
      frame.headline = TextCleaner.line(parser.getText());
    }
  }

  private void close(
      Deque<Frame> open, Predicate<String> isHeadline, List<DescribedArticle> found) {
    Frame frame = open.pop();
    Frame parent = open.peek();
    if (parent != null
        && parent.headline == null
        && frame.headline != null
        && headlines.contains(String.valueOf(frame.field))) {
      parent.headline = frame.headline;
    }
    if (frame.published != null && frame.headline != null && isHeadline.test(frame.headline)) {
      found.add(
          new DescribedArticle(
              "state",
              frame.headline,
              null,
              frame.published,
              frame.modified,
              List.of(),
              null,
              null,
              List.of(),
              null,
              null,
              null,
              false,
              null,
              null));
    }
  }
}
