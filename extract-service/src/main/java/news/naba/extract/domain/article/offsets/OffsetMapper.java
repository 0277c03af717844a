package news.naba.extract.domain.article.offsets;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.article.offsets.OffsetMap.Run;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Works out the way back from a clean text, block by block. */
public final class OffsetMapper {
  private final String text;
  private final List<Run> runs = new ArrayList<>();
  private int at;
  private @Nullable Run open;

  private OffsetMapper(String text) {
    this.text = text;
  }

  /**
   * A block of the clean text.
   *
   * @param text as the reader found it
   * @param nodes what it was made from; from a parser that tracks positions
   */
  public record HtmlBlock(String text, List<TextNode> nodes) {}

  /**
   * The way back to a page.
   *
   * @param text the article's text
   * @param blocks those it is made of, in order
   * @param html the decoded page
   */
  public static OffsetMap ofPage(String text, List<HtmlBlock> blocks, String html) {
    OffsetMapper mapper = new OffsetMapper(text);
    HtmlSource source = new HtmlSource(html);
    blocks.forEach(block -> mapper.add(block.text(), source.of(block.nodes())));
    return mapper.done();
  }

  /**
   * The way back to a plain text.
   *
   * @param text the article's text
   * @param blocks those it is made of, in order: lines of the input, made clean
   * @param input the decoded text
   */
  public static OffsetMap ofText(String text, List<String> blocks, String input) {
    OffsetMapper mapper = new OffsetMapper(text);
    int line = 0;
    for (String block : blocks) {
      boolean found = false;
      while (!found && line < input.length()) {
        int end = lineEnd(input, line);
        String raw = input.substring(line, end);
        if (TextCleaner.line(raw).equals(block)) {
          SourceText source = new SourceText();
          for (int i = line; i < end; i++) {
            source.add(input.substring(i, i + 1), i, i + 1);
          }
          mapper.add(block, source);
          found = true;
        }
        line = end + 1;
      }
    }
    return mapper.done();
  }

  private static int lineEnd(String input, int from) {
    int end = from;
    while (end < input.length() && input.charAt(end) != '\n' && input.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** A block whose source does not give its text is left without a way back. */
  private void add(String block, SourceText source) {
    if (at > 0) {
      at = Math.min(text.length(), at + 2);
    }
    int[] origins = TextCleaner.origins(source.text());
    boolean exact = TextCleaner.line(source.text()).equals(block);
    for (int i = 0; i < block.length() && at < text.length(); i++) {
      if (block.charAt(i) != text.charAt(at)) {
        continue; // A joiner, which the article's language does without.
      }
      if (exact && source.isKnown(origins[i])) {
        add(at, source.start(origins[i]), source.end(origins[i]));
      }
      at++;
    }
  }

  /** A character; those that come from one piece of the input together make one run. */
  private void add(int clean, int start, int end) {
    Run last = open;
    if (last != null
        && last.cleanEnd() == clean
        && last.input() == start
        && last.inputEnd() == end) {
      open = new Run(last.clean(), last.cleanLength() + 1, start, end - start);
    } else {
      close();
      open = new Run(clean, 1, start, end - start);
    }
  }

  /** Ends a run; single characters join the run before if that goes on in both texts. */
  private void close() {
    Run run = open;
    if (run == null) {
      return;
    }
    open = null;
    Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (before != null && run.cleanLength() == 1 && before.continuesTo(run)) {
      runs.set(runs.size() - 1, before.longerByOne());
    } else {
      runs.add(run);
    }
  }

  private OffsetMap done() {
    close();
    return new OffsetMap(List.copyOf(runs));
  }
}
