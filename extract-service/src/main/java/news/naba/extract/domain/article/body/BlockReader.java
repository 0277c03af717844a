package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into blocks of text: at block-level elements and at {@code <br><br>}. Leaves out what
 * a reader does not see, and what is never text of an article, such as scripts and forms' controls.
 */
final class BlockReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "button",
          "select",
          "textarea",
          "input",
          "datalist",
          "head",
          "map",
          "dialog",
          "nav",
          "menu",
          "label",
          "figure-caption",
          "rp",
          "rt");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture",
          "source", "nobr", "blink", "amp-img");

  /** Real pages have hundreds of blocks, long ones a few thousand. */
  static final int MOST_BLOCKS = 20_000;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int linkDepth;
  private int breaks;
  private Element parent;

  private BlockReader(Element root) {
    parent = root;
  }

  /** The blocks below an element, in document order, up to {@link #MOST_BLOCKS} and one. */
  static List<Block> read(Element root) {
    BlockReader reader = new BlockReader(root);
    root.filter(reader);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() > MOST_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (SKIPPED.contains(name) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("a")) {
      linkDepth++;
    } else if (!INLINE.contains(name)) {
      flush();
      parent = element;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        linkDepth--;
      } else if (!name.equals("br") && !INLINE.contains(name)) {
        flush();
        Element above = element.parent();
        parent = above == null ? element : above;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String words) {
    boolean blank = words.isBlank();
    if (!blank) {
      breaks = 0;
    }
    text.append(words);
    if (linkDepth > 0 && !blank) {
      linkChars += words.strip().length();
    }
  }

  /** One break is a line's end within a paragraph, a second one ends the paragraph. */
  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else {
      text.append(' ');
    }
  }

  private void flush() {
    String clean = TextCleaner.line(text.toString());
    if (!clean.isEmpty()) {
      int words = Lines.words(clean);
      double density = Math.min(1, (double) linkChars / clean.length());
      blocks.add(new Block(kindOf(parent), clean, words, density, parent));
    }
    text.setLength(0);
    linkChars = 0;
    breaks = 0;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  private static Block.Kind kindOf(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "figcaption", "caption", "figure" -> {
          return Block.Kind.CAPTION;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "td", "th" -> {
          return Block.Kind.CELL;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTE;
        }
        case "pre" -> {
          return Block.Kind.PREFORMATTED;
        }
        case "p", "div", "section" -> {
          // May still stand in one of the others, for which the parents are asked.
        }
        case "article", "main", "body" -> {
          return Block.Kind.PARAGRAPH;
        }
        default -> {
          // Unknown elements are transparent.
        }
      }
    }
    return Block.Kind.PARAGRAPH;
  }
}
