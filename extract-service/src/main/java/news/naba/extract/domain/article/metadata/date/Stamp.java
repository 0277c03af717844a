package news.naba.extract.domain.article.metadata.date;

import news.naba.contracts.StatedTime;

/**
 * A time that a page gives for its article.
 *
 * @param time one reading, the right one as far as the page tells
 * @param role what it is the time of
 * @param source where it was found, in words of the web
 * @param distance from the headline, in characters of text; 0 for what is not in the text
 */
record Stamp(StatedTime time, Role role, String source, int distance) {

  /** What a time is the time of. */
  enum Role {
    PUBLISHED,
    MODIFIED,
    /** The page does not say. */
    UNSAID
  }
}
