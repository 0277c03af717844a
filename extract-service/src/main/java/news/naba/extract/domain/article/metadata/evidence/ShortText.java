package news.naba.extract.domain.article.metadata.evidence;

import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an element that should be short; nothing is read beyond the limit. */
final class ShortText {
  /** Short texts are of few nodes; bounds the work on hostile pages. */
  private static final int MOST_NODES = 200;

  private ShortText() {}

  /** As it reads on the page; empty if longer. */
  static String asRead(Element element, int longest) {
    return of(element, longest, false);
  }

  /** With a space between all pieces, as style sheets put it; empty if longer. */
  static String inPieces(Element element, int longest) {
    return of(element, longest, true);
  }

  private static String of(Element element, int longest, boolean spaced) {
    StringBuilder text = new StringBuilder();
    element.filter(
        new NodeFilter() {
          private int nodes;

          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode piece) {
              String whole = piece.getWholeText();
              text.append(whole.isBlank() ? " " : squeezed(whole));
              text.append(spaced ? " " : "");
            } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
              text.append(' ');
            }
            nodes++;
            return nodes > MOST_NODES || text.length() > longest * 2
                ? FilterResult.STOP
                : FilterResult.CONTINUE;
          }
        });
    if (text.length() > longest * 2) {
      return "";
    }
    String line = TextCleaner.line(text.toString());
    return line.length() > longest ? "" : line;
  }

  /** The white space of markup may be long, and is one space. */
  private static String squeezed(String text) {
    String stripped = text.strip();
    boolean before = Character.isWhitespace(text.charAt(0));
    boolean after = Character.isWhitespace(text.charAt(text.length() - 1));
    return (before ? " " : "") + stripped + (after ? " " : "");
  }
}
