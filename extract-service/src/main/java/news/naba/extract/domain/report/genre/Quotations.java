package news.naba.extract.domain.report.genre;

import news.naba.extract.domain.report.text.Token;

/** Follows where quotations open and close: what is quoted is not what the author says. */
final class Quotations {
  private static final String OPENING = "“«‹";
  private static final String CLOSING = "”»›";

  /** A quotation that does not close by then was an apostrophe, or a mark left out. */
  private static final int LONGEST = 120;

  private int open;

  /** Whether a token, the next in the text, stands in quotation marks or is one. */
  boolean inside(Token token) {
    if (!token.isQuote()) {
      open = open > 0 && open <= LONGEST ? open + 1 : 0;
      return open > 0;
    }
    String mark = token.surface();
    if (OPENING.contains(mark)) {
      open = 1;
    } else if (CLOSING.contains(mark)) {
      open = 0;
    } else if (mark.equals("\"") || mark.equals("″")) {
      open = open > 0 ? 0 : 1;
    }
    return true;
  }
}
