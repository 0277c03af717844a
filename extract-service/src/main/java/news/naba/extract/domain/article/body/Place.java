package news.naba.extract.domain.article.body;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, with sums over the blocks in it. */
final class Place {
  /** Elements whose meaning HTML defines, as bits of {@link #landmarks()}. */
  enum Landmark {
    ARTICLE,
    MAIN,
    ASIDE,
    FOOTER,
    HEADER,
    FORM,
    TABLE,
    LIST,
    FIGURE,
    QUOTE,
    DETAILS;

    int bit() {
      return 1 << ordinal();
    }
  }

  private final int index;
  private final Element element;
  private final @Nullable Place parent;
  private final int depth;
  private final int hints;
  private final int landmarks;
  private final int signature;
  private final int names;
  private final boolean hides;
  private final boolean hidden;
  private final int around;
  private final @Nullable Place article;
  private final @Nullable Place outerArticle;
  private int end;
  private int blocks;
  private int words;
  private int prose;
  private double linked;

  /**
   * Opens a place.
   *
   * @param index its number on the page
   * @param hints what the element's own names say
   * @param signature equal for elements of the same tag and class in parents of the same signature
   * @param names equal for elements of the same tag and class
   * @param hides whether the element itself is not shown
   */
  Place(
      int index,
      Element element,
      @Nullable Place parent,
      int hints,
      int signature,
      int names,
      boolean hides) {
    this.index = index;
    this.end = index;
    this.around = hints | (parent == null ? 0 : parent.around);
    this.element = element;
    this.article =
        element.normalName().equals("article") ? this : parent == null ? null : parent.article;
    this.outerArticle =
        parent != null && parent.outerArticle != null ? parent.outerArticle : article;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hints = hints;
    this.signature = signature;
    this.names = names;
    this.hides = hides;
    this.hidden = hides || (parent != null && parent.hidden);
    this.landmarks = (parent == null ? 0 : parent.landmarks) | landmark(element.normalName());
  }

  private static int landmark(String tag) {
    return switch (tag) {
      case "article" -> Landmark.ARTICLE.bit();
      case "main" -> Landmark.MAIN.bit();
      case "aside" -> Landmark.ASIDE.bit();
      case "footer" -> Landmark.FOOTER.bit();
      case "header" -> Landmark.HEADER.bit();
      case "form" -> Landmark.FORM.bit();
      case "table" -> Landmark.TABLE.bit();
      case "ul", "ol", "dl" -> Landmark.LIST.bit();
      case "figure" -> Landmark.FIGURE.bit();
      case "blockquote" -> Landmark.QUOTE.bit();
      case "details" -> Landmark.DETAILS.bit();
      default -> 0;
    };
  }

  Element element() {
    return element;
  }

  @Nullable Place parent() {
    return parent;
  }

  /** The innermost {@code <article>} around it or itself. */
  @Nullable Place article() {
    return article;
  }

  /** The outermost {@code <article>} around it or itself. */
  @Nullable Place outerArticle() {
    return outerArticle;
  }

  /** Steps below the page's body. */
  int depth() {
    return depth;
  }

  /** What its own names say, as bits of {@link Hint}. */
  int hints() {
    return hints;
  }

  /** What its names and those of all places around it say, as bits of {@link Hint}. */
  int hintsAround() {
    return around;
  }

  /** What it is or stands in, as bits of {@link Landmark}. */
  int landmarks() {
    return landmarks;
  }

  int signature() {
    return signature;
  }

  int names() {
    return names;
  }

  /** Whether its own element is not shown until something happens. */
  boolean hides() {
    return hides;
  }

  /** Whether it is not shown until something happens. */
  boolean isHidden() {
    return hidden;
  }

  /** The number of blocks in it. */
  int blocks() {
    return blocks;
  }

  /** The number of words in it. */
  int words() {
    return words;
  }

  /** The number of words of running text in it. */
  int prose() {
    return prose;
  }

  /** The share of its words that are links, 0 to 1. */
  double links() {
    return words == 0 ? 0 : linked / words;
  }

  /** Counts a block that stands in this place itself. */
  void count(Block block) {
    blocks++;
    words += block.words();
    linked += block.words() * block.links();
    if (block.prose()) {
      prose += block.words();
    }
  }

  /** Hands its sums on to the place around; called for places from the last to the first. */
  void handOn() {
    if (parent != null) {
      parent.blocks += blocks;
      parent.words += words;
      parent.linked += linked;
      parent.prose += prose;
      parent.end = Math.max(parent.end, end);
    }
  }

  /** Its number on the page, by the order of start tags. */
  int index() {
    return index;
  }

  /** Whether a place is this one or in it. */
  boolean holds(Place other) {
    return other.index >= index && other.index <= end;
  }
}
