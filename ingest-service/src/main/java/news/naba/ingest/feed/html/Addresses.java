package news.naba.ingest.feed.html;

import java.util.regex.Pattern;
import news.naba.ingest.domain.WebUrl;

/** Addresses as feeds write them. An address that is absolute already is left as it is. */
public final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern UNSAFE =
      Pattern.compile("^(?:javascript|vbscript|data|file|about|blob):", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]+\\s*");

  private Addresses() {}

  /**
   * A reference made absolute.
   *
   * @param base an absolute http(s) address, or empty when there is none
   * @return empty when the reference is empty, unsafe or leads nowhere
   */
  public static String resolve(String base, String reference) {
    String text = LINE_BREAKS.matcher(reference.strip()).replaceAll("");
    if (text.isEmpty() || UNSAFE.matcher(text).find()) {
      return "";
    }
    if (SCHEME.matcher(text).find()) {
      return text;
    }
    return WebUrl.parse(base)
        .flatMap(absolute -> WebUrl.resolve(absolute, text))
        .map(Object::toString)
        .orElse(base.isEmpty() ? text : "");
  }

  /** An identifier: made absolute where it is a relative address, else left as it is. */
  public static String identifier(String base, String id) {
    String text = id.strip();
    String absolute = text.startsWith("/") ? resolve(base, text) : "";
    return absolute.isEmpty() ? text : absolute;
  }

  /** The base inside an element whose {@code xml:base} is given; a damaged one changes nothing. */
  public static String base(String outer, String xmlBase) {
    String absolute = resolve(outer, xmlBase);
    return WebUrl.parse(absolute).isPresent() ? absolute : outer;
  }
}
