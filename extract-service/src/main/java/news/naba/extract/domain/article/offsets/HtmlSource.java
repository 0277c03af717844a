package news.naba.extract.domain.article.offsets;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of text nodes with its place in the page's mark-up. The nodes must come from a parser
 * that tracks positions.
 */
final class HtmlSource {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?");

  /** In these an ampersand is an ampersand. */
  private static final Set<String> RAW = Set.of("xmp", "plaintext", "noembed", "noframes");

  /** Between these a block has a space: lines' ends, and what the cells of one row are made of. */
  private static final Set<String> BREAKS = Set.of("br", "td", "th", "p", "div");

  private final String html;

  HtmlSource(String html) {
    this.html = html;
  }

  /** The nodes' texts one after the other, a space where a line or a cell ends between two. */
  SourceText of(List<TextNode> nodes) {
    SourceText text = new SourceText();
    TextNode before = null;
    for (TextNode node : nodes) {
      if (before != null && isBreakBetween(before, node)) {
        text.add(' ');
      }
      add(node, text);
      before = node;
    }
    return text;
  }

  private static boolean isBreakBetween(TextNode first, TextNode second) {
    for (Node node = next(first); node != null && node != second; node = next(node)) {
      if (BREAKS.contains(node.nodeName())) {
        return true;
      }
    }
    return false;
  }

  /** The next node in document order. */
  private static @Nullable Node next(Node node) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == null ? null : up.nextSibling();
  }

  private void add(TextNode node, SourceText into) {
    String text = node.getWholeText();
    int at = node.sourceRange().isTracked() ? node.sourceRange().startPos() : 0;
    int end = node.sourceRange().isTracked() ? node.sourceRange().endPos() : 0;
    Element parent = node.parent();
    boolean references = parent == null || !RAW.contains(parent.normalName());
    int done = 0;
    while (done < text.length() && at < end) {
      Decoded decoded = references ? decoded(at, end) : Decoded.ITSELF;
      String characters = decoded == Decoded.ITSELF ? html.substring(at, at + 1) : decoded.text();
      if (text.startsWith(characters, done)) {
        into.add(characters, at, at + decoded.length());
        done += characters.length();
      }
      // Otherwise the parser left it out: a null character, the line break after <pre>.
      at += decoded.length();
    }
    into.add(text.substring(done), SourceText.NOWHERE, SourceText.NOWHERE);
  }

  /** What a piece of mark-up of this length stands for. */
  private record Decoded(String text, int length) {
    static final Decoded ITSELF = new Decoded("", 1);
  }

  private Decoded decoded(int at, int end) {
    Matcher reference = REFERENCE.matcher(html).region(at, end);
    if (html.charAt(at) != '&' || !reference.lookingAt()) {
      return Decoded.ITSELF;
    }
    String markup = reference.group();
    String text = Parser.unescapeEntities(markup, false);
    if (text.equals(markup)) {
      return Decoded.ITSELF;
    }
    // References may end without a semicolon: "&notit" is a sign and two letters.
    int length = markup.length();
    int kept = text.length();
    while (kept > 1 && text.charAt(kept - 1) == markup.charAt(length - 1)) {
      kept--;
      length--;
    }
    return new Decoded(text.substring(0, kept), length);
  }
}
