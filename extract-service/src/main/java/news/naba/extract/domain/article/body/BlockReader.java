package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into blocks of text: at block-level elements and at {@code <br><br>}. Leaves out what
 * is never text of an article, such as scripts and forms' controls. One walk over the page.
 */
final class BlockReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
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
          "rp",
          "rt");
  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture",
          "source", "nobr", "blink", "amp-img");
  private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");
  private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img", "figure");

  /** Class names of the common style sheets for what is not shown at first. */
  private static final Set<String> HIDING = Set.of("hidden", "d-none", "is-hidden", "hide");

  private static final int SHORTEST_HIDING = 4;
  private static final int LONGEST_HIDING = 9;

  /** Real pages have hundreds of blocks, long ones a few thousand. */
  static final int MOST_BLOCKS = 20_000;

  /** In letters; shorter words for a picture are a name or a label. */
  private static final int SHORTEST_ALTERNATIVE = 16;

  private static final int MOST_ALTERNATIVES = 200;

  /** A block of more links than this points elsewhere, and is no running text. */
  private static final double LINKS = 0.4;

  private final Hints hints;
  private final Map<String, Integer> knownHints = new HashMap<>();

  /** Numbers for what elements have in common that are called the same: tag and classes. */
  private final Map<String, Integer> names = new HashMap<>();

  /** And for what those that look the same have: their names, and their parents' look. */
  private final Map<Long, Integer> looks = new HashMap<>();

  private final List<Place> places = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextNode> nodes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Place place;
  private int firstNode;
  private int linkChars;
  private int linkDepth;
  private int strongChars;
  private int strongDepth;
  private int breaks;
  private boolean picture;
  private boolean row;
  private final Set<String> alternatives = new HashSet<>();

  private BlockReader(Element root, Hints hints) {
    this.hints = hints;
    this.place = open(root, null);
  }

  /** The blocks below an element, in document order, up to {@link #MOST_BLOCKS} and one. */
  static Outline read(Element root, Hints hints) {
    BlockReader reader = new BlockReader(root, hints);
    for (Node child = root.firstChild(); child != null; child = child.nextSibling()) {
      child.filter(reader);
    }
    reader.flush();
    return new Outline(reader.places, reader.blocks, reader.alternatives);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() > MOST_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode textNode) {
      append(textNode);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (SKIPPED.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    picture |= PICTURES.contains(name);
    if (name.equals("img")) {
      noteAlternative(element);
    }
    if (name.equals("br")) {
      lineBreak();
    } else if (row && !INLINE.contains(name)) {
      // A row of figures is one line, whatever its cells are made of.
      text.append(' ');
    } else if (!INLINE.contains(name)) {
      flush();
      place = open(element, place);
      row = name.equals("tr") && TableRows.isData(element);
    } else if (isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    } else if (name.equals("a")) {
      linkDepth++;
    } else if (EMPHASIS.contains(name)) {
      strongDepth++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (element == place.element()) {
        flush();
        row = false;
        Place above = place.parent();
        place = above == null ? place : above;
      } else if (name.equals("a")) {
        linkDepth--;
      } else if (EMPHASIS.contains(name)) {
        strongDepth--;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** The words that stand for a picture, which its caption often repeats. */
  private void noteAlternative(Element picture) {
    String letters = Lines.letters(picture.attr("alt"));
    if (letters.length() >= SHORTEST_ALTERNATIVE && alternatives.size() < MOST_ALTERNATIVES) {
      alternatives.add(letters);
    }
  }

  private Place open(Element element, @Nullable Place parent) {
    String tag = element.normalName();
    int name = number(names, tag + ' ' + element.className());
    long above = parent == null ? -1 : parent.signature();
    int signature = number(looks, above << Integer.SIZE | name);
    Place opened =
        new Place(
            places.size(),
            element,
            parent,
            hints.of(element, knownHints),
            signature,
            name,
            tag.equals("noscript") || isHidden(element));
    places.add(opened);
    return opened;
  }

  /** The same number for what is equal. */
  private static <T> int number(Map<T, Integer> numbers, T of) {
    Integer known = numbers.putIfAbsent(of, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    int characters = characters(words);
    boolean blank = characters == 0;
    if (blank && text.isEmpty()) {
      return;
    }
    if (!blank) {
      breaks = 0;
      linkChars += linkDepth > 0 ? characters : 0;
      strongChars += strongDepth > 0 ? characters : 0;
    }
    text.append(words);
    nodes.add(node);
  }

  /** The number of characters without white space and what is not seen. */
  private static int characters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unseen =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      count += unseen ? 0 : 1;
    }
    return count;
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
    if (!text.isEmpty()) {
      String clean = TextCleaner.line(text.toString());
      if (!clean.isEmpty()) {
        blocks.add(block(clean));
        picture = false;
      }
      text.setLength(0);
    }
    firstNode = nodes.size();
    linkChars = 0;
    strongChars = 0;
    breaks = 0;
  }

  private Block block(String clean) {
    int words = Lines.words(clean);
    double characters = Math.max(1, characters(clean));
    double links = Math.min(1, linkChars / characters);
    return new Block(
        blocks.size(),
        kindOf(place.element()),
        clean,
        words,
        links <= LINKS && Lines.isProse(clean, words),
        links,
        Math.min(1, strongChars / characters),
        picture,
        place,
        new Source(nodes, firstNode, nodes.size()));
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    if (hasHidingClass(element.attr("class"))) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  private static boolean hasHidingClass(String classes) {
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
        int length = i - start;
        if (length >= SHORTEST_HIDING
            && length <= LONGEST_HIDING
            && HIDING.contains(classes.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static Block.Kind kindOf(Element element) {
    Block.Kind otherwise =
        element.normalName().equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.TEXT;
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
        case "tr" -> {
          return Block.Kind.CELL;
        }
        case "td", "th" -> {
          return otherwise == Block.Kind.PARAGRAPH ? otherwise : Block.Kind.CELL;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTE;
        }
        case "pre" -> {
          return Block.Kind.PREFORMATTED;
        }
        case "article", "main", "body" -> {
          return otherwise;
        }
        default -> {
          // May still stand in one of the others, for which the parents are asked.
        }
      }
    }
    return otherwise;
  }
}
