package news.naba.extract.domain.article.body;

import news.naba.extract.domain.article.text.Lines;
import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one piece.
 *
 * @param kind what it is
 * @param text clean, not empty
 * @param words number of words
 * @param linkDensity share of its characters that are links, 0 to 1
 * @param parent the innermost block-level element that holds it
 */
record Block(Kind kind, String text, int words, double linkDensity, Element parent) {

  /** What a block is by its markup. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CAPTION,
    CELL,
    PREFORMATTED
  }

  boolean isProse() {
    return Lines.isProse(text);
  }
}
