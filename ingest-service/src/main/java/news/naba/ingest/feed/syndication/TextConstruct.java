package news.naba.ingest.feed.syndication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import news.naba.ingest.feed.html.SafeHtml;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.xml.Namespace;
import news.naba.ingest.feed.xml.XmlElement;

/**
 * Reads an element that holds text of some kind: plain, HTML escaped or naked, XHTML, base64. Atom
 * says which; RSS does not, so that its text is looked at.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-3.1">RFC 4287, section 3.1</a>
 */
final class TextConstruct {
  private static final Pattern HTML_TYPE = Pattern.compile("html|xhtml|text/html|.*/xhtml\\+xml");
  private static final Pattern TEXT_TYPE = Pattern.compile("|text|text/.*|.*[/+]xml");

  private TextConstruct() {}

  /**
   * The text of an element.
   *
   * @param around where the element stands
   * @param markup whether HTML is to be expected here: descriptions, not titles
   */
  static FeedText read(XmlElement element, Place around, boolean markup) {
    Place place = around.inside(element);
    String type = element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    if (isBase64(element, type, place)) {
      return guessed(decoded(element.text()), place, type, markup);
    }
    if (!element.hasElements()) {
      return guessed(element.text(), place, type, markup);
    }
    boolean xhtml = type.contains("xhtml");
    boolean wrapped = xhtml && place.strictAtom();
    XmlElement holder = wrapped ? InlineMarkup.wrapper(element).orElse(element) : element;
    boolean escape = place.isAtom() || element.namespace() == Namespace.XHTML;
    String base = holder == element ? place.base() : place.inside(holder).base();
    return FeedText.html(InlineMarkup.of(holder, escape, base), base);
  }

  private static FeedText guessed(String text, Place place, String type, boolean markup) {
    String stripped = text.strip();
    boolean html =
        HTML_TYPE.matcher(type).matches()
            || (isSilent(type, place)
                && (markup ? SafeHtml.hasMarkup(stripped) : SafeHtml.looksLikeHtml(stripped)));
    return html && SafeHtml.hasMarkup(stripped)
        ? FeedText.html(stripped, place.base())
        : FeedText.plain(stripped);
  }

  /** Whether neither format nor attribute says what the text is. */
  private static boolean isSilent(String type, Place place) {
    return !place.isAtom() && !type.equals("text") && !type.equals("text/plain");
  }

  private static boolean isBase64(XmlElement element, String type, Place place) {
    return element.attribute("mode").filter("base64"::equalsIgnoreCase).isPresent()
        || (place.isAtom()
            && !HTML_TYPE.matcher(type).matches()
            && !TEXT_TYPE.matcher(type).matches()
            && type.indexOf('/') > 0);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }
}
