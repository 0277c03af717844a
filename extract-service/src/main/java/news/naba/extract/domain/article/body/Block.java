package news.naba.extract.domain.article.body;

/**
 * A run of text that a reader sees as one piece.
 *
 * @param index its number on the page
 * @param kind what it is by its markup
 * @param text clean, not empty
 * @param words number of words
 * @param prose whether it reads as running text does, and is not made of links
 * @param links share of its characters that are links, 0 to 1
 * @param emphasis share of its characters that are bold or italic, 0 to 1
 * @param afterPicture whether a picture stands between the block before and this one
 * @param place the innermost block-level element that holds it
 * @param source the text nodes it was made from
 */
record Block(
    int index,
    Kind kind,
    String text,
    int words,
    boolean prose,
    double links,
    double emphasis,
    boolean afterPicture,
    Place place,
    Source source) {

  /** Of headings 1 to 6; 7 of what is in none of these elements. */
  int rank() {
    String tag = place.element().normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
        ? tag.charAt(1) - '0'
        : 7;
  }

  /** What a block is by its markup. */
  enum Kind {
    PARAGRAPH,
    /** Text directly in an element for layout. */
    TEXT,
    HEADING,
    ITEM,
    QUOTE,
    CAPTION,
    CELL,
    PREFORMATTED
  }
}
