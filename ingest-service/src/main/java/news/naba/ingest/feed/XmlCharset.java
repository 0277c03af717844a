package news.naba.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of an XML document that came over HTTP: byte order mark, then the Content-Type
 * header, then the XML declaration, then UTF-8.
 */
final class XmlCharset {
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final int DECLARATION_BYTES = 512;

  private XmlCharset() {}

  /** The text of the document, without a byte order mark. */
  static String decode(byte[] body, @Nullable String contentType) {
    Charset charset = of(body, contentType);
    String text = new String(body, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static Charset of(byte[] body, @Nullable String contentType) {
    return byMark(body)
        .or(() -> contentType == null ? Optional.empty() : named(HEADER, contentType))
        .or(() -> byDeclaration(body))
        .orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> byMark(byte[] body) {
    if (body.length < 3) {
      return Optional.empty();
    }
    int first = (body[0] & 0xff) << 8 | (body[1] & 0xff);
    if (first == 0xefbb && (body[2] & 0xff) == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return first == 0xfeff || first == 0xfffe
        ? Optional.of(StandardCharsets.UTF_16)
        : Optional.empty();
  }

  private static Optional<Charset> byDeclaration(byte[] body) {
    int length = Math.min(body.length, DECLARATION_BYTES);
    return named(DECLARATION, new String(body, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
