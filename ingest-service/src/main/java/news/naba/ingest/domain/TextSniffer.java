package news.naba.ingest.domain;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells text (HTML, XML, JSON, plain) from images, PDFs, archives and other bytes. */
public final class TextSniffer {
  /** Servers send these for text as well, when they do not know better. */
  private static final Set<String> UNDECIDED =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/unknown");

  private static final int SNIFFED_BYTES = 1024;

  private TextSniffer() {}

  /**
   * Whether a body is text by what its server says and by its bytes.
   *
   * @param contentType the Content-Type header, or null when there was none
   * @param body may be cut off
   */
  public static boolean isText(@Nullable String contentType, byte[] body) {
    return isTextType(mediaType(contentType)) && looksLikeText(body);
  }

  /** Type and subtype in lower case, without parameters; empty when there is none. */
  public static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isTextType(String type) {
    return UNDECIDED.contains(type)
        || type.startsWith("text/")
        || type.equals("application/xml")
        || type.equals("application/json")
        || type.equals("application/xhtml")
        || type.endsWith("+xml")
        || type.endsWith("+json");
  }

  /**
   * Text has no zero bytes near its start, except in UTF-16 and UTF-32, which begin with a mark.
   */
  private static boolean looksLikeText(byte[] body) {
    if (body.length >= 2) {
      int mark = (body[0] & 0xff) << 8 | (body[1] & 0xff);
      if (mark == 0xfeff || mark == 0xfffe) {
        return true;
      }
    }
    if (startsWith(body, "%PDF-")) {
      return false;
    }
    for (int i = 0; i < Math.min(body.length, SNIFFED_BYTES); i++) {
      if (body[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] body, String ascii) {
    if (body.length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (body[i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
