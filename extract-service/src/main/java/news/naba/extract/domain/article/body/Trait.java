package news.naba.extract.domain.article.body;

/**
 * What is looked at to tell whether a block belongs to the article. A trait has a number for every
 * block; {@code weights.txt} says for or against what it speaks. No trait knows a language.
 */
enum Trait {
  // The block itself.

  /** Number of words. */
  WORDS,
  /** Number of sentence ends within it. */
  SENTENCES,
  /** How it ends: 0 like a label, 1 like a statement, 2 a question or cry, 3 a colon, 4 dots. */
  ENDING,
  /** Share of its characters that are links. */
  LINKS,
  /** {@link Block.Kind}, by number. */
  KIND,
  /** Share of its characters that are bold or italic. */
  EMPHASIS,
  /** Share of its characters that are digits. */
  DIGITS,
  /** 1 if it is the headline, 2 if it comes right after the headline. */
  TITLE,
  /** How often the page has the same text. */
  REPEATED,
  /** 1 if a picture stands before it. */
  AFTER_PICTURE,
  /** 1 if it is not shown at first. */
  HIDDEN,
  /** Words without a capital or digit at the start of all, for scripts with capitals. */
  CAPITALS,

  /** Kind and number of words together: tens for the kind, ones for the length. */
  SHAPE,

  /** An element says that it holds the article: 0 none on the page, 1 around this, 2 elsewhere. */
  BODY,

  // What its element and those around it say: 0 nothing, 1 one around, 2 its own or its parent.
  HEADLINE,
  COMMENTS,
  SHARE,
  RELATED,
  NAVIGATION,
  ADVERT,
  SUBSCRIBE,
  AUTHOR,
  PICTURE,
  CAPTION,
  EMBED,
  LABEL,
  NOTICE,
  CONSENT,
  UNSEEN,

  // Elements of HTML with running text: 0 none on the page, 1 around this, 2 elsewhere.
  IN_ARTICLE,
  IN_MAIN,

  // The elements of HTML it stands in: 0 or 1.
  IN_ASIDE,
  IN_FOOTER,
  IN_HEADER,
  IN_FORM,
  IN_TABLE,
  IN_LIST,
  IN_FIGURE,
  IN_QUOTE,
  IN_DETAILS,

  // Where it stands.

  /** Steps down to it from the element with most of the running text; -1 and less: beside it. */
  STEPS,
  /** Blocks before (negative) or after the running text of that element; 0 within. */
  EDGE,
  /** Blocks after the headline; -1 and less: before; 999: there is no headline. */
  AFTER_TITLE,
  /** Share of the page's words before it. */
  POSITION,
  /** Share of the page's running text that is in elements of the same look. */
  ALIKE,
  /** Number of blocks in elements of the same look. */
  ALIKE_BLOCKS,
  /** Share of links in elements of the same look. */
  ALIKE_LINKS,
  /** Share of the page's running text that is in elements of the same tag and class. */
  NAMESAKES,
  /** Share of links in its element. */
  PLACE_LINKS,
  /** Share of links in the element around. */
  PARENT_LINKS,
  /** Words of running text in the element around. */
  PARENT_PROSE,
  /** Number of blocks in the element around. */
  PARENT_BLOCKS,
  /** How many elements look like the one around it that holds little else. */
  CARDS,
  /** Share of links in that element. */
  CARD_LINKS,
  /** Words of running text in that element, on average over those that look like it. */
  CARD_PROSE,
  /** The block before: its words, negative if it is no running text. */
  BEFORE,
  /** The block after, likewise. */
  AFTER,
  /** Share of links in the two blocks before. */
  BEFORE_LINKS,
  /** Share of links in the two blocks after. */
  AFTER_LINKS,

  /**
   * Elements for sharing, tags, authors, related articles or comments since most of the running
   * text went by.
   */
  ENDED,

  /** Whose {@code <article>} it is in, see {@link Units}. */
  UNIT,
  /** Headings like the headline that stand between the headline and it: other articles' ones. */
  OTHER_HEADLINES,
  /** How much of it is in the text that the page's embedded data give, see {@link SaidText}. */
  SAID,

  // What it repeats, see {@link Repeats}.

  /** 1 if it is the page's summary of the article. */
  STANDFIRST,
  /** 1 if it says what stands for a picture: a caption. */
  ALTERNATIVE,
  /** 1 if it is short and names the author, 2 if it is long and does. */
  NAMES_AUTHOR,
  /** How many blocks have the same words before a colon or bar; 0 without. */
  OPENING,

  // Second look: what the first look thinks of it and of what is around, in log-odds.
  FIRST,
  FIRST_BEFORE,
  FIRST_AFTER,
  FIRST_FURTHER_BEFORE,
  FIRST_FURTHER_AFTER,
  FIRST_ALIKE,
  FIRST_NAMESAKES,
  /** Of the running text before and after it, however far. */
  FIRST_PROSE_BEFORE,
  FIRST_PROSE_AFTER,
  FIRST_PLACE,
  FIRST_PARENT,
  FIRST_GRANDPARENT,
  /** How far below the best of the page it is. */
  FIRST_BELOW_BEST,
  /** Of a heading what follows; of other blocks the heading above them; 0 without. */
  FIRST_HEADING,
  /** {@link #STEPS} from the element that the first look finds best. */
  FIRST_STEPS,
  /** {@link #EDGE} of the blocks that the first look finds good. */
  FIRST_EDGE;

  static final int COUNT = values().length;
}
