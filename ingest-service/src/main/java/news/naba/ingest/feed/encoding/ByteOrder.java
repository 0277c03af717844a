package news.naba.ingest.feed.encoding;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * Encodings that the first bytes of a document give away: by a byte order mark, or because its
 * first character is {@code <}.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
enum ByteOrder {
  UTF_32BE_MARK("UTF-32BE", 4, 0x00, 0x00, 0xFE, 0xFF),
  UTF_32LE_MARK("UTF-32LE", 4, 0xFF, 0xFE, 0x00, 0x00),
  UTF_8_MARK("UTF-8", 3, 0xEF, 0xBB, 0xBF),
  UTF_16BE_MARK("UTF-16BE", 2, 0xFE, 0xFF),
  UTF_16LE_MARK("UTF-16LE", 2, 0xFF, 0xFE),
  UTF_32BE("UTF-32BE", 0, 0x00, 0x00, 0x00, '<'),
  UTF_32LE("UTF-32LE", 0, '<', 0x00, 0x00, 0x00),
  UTF_16BE("UTF-16BE", 0, 0x00, '<', 0x00),
  UTF_16LE("UTF-16LE", 0, '<', 0x00);

  private final Charset charset;
  private final int markLength;
  private final int[] start;

  ByteOrder(String charset, int markLength, int... start) {
    this.charset = Charset.forName(charset);
    this.markLength = markLength;
    this.start = start;
  }

  /** What the document starts with; the longer patterns are tried first. */
  static Optional<ByteOrder> of(byte[] body) {
    for (ByteOrder order : values()) {
      if (order.isAtStartOf(body)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  String label() {
    return charset.name().toLowerCase(Locale.ROOT);
  }

  /** The text without the mark; what cannot be decoded becomes U+FFFD. */
  String decode(byte[] body) {
    return new String(body, markLength, body.length - markLength, charset);
  }

  /** Whether a charset's bytes come in groups of two or four, so that ASCII is not itself. */
  static boolean isWide(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return name.contains("UTF-16") || name.contains("UTF-32");
  }

  private boolean isAtStartOf(byte[] body) {
    if (body.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((body[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
