package news.naba.ingest.feed.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What bytes are, and reading them without guessing. */
final class Bytes {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private Bytes() {}

  /**
   * Whether every byte is ASCII and stands for itself: ISO-2022 charsets write other scripts in
   * ASCII after an escape.
   */
  static boolean isAscii(byte[] body) {
    for (byte b : body) {
      if (b < 0 || b == 0x1b) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes are not ASCII. */
  static int nonAscii(byte[] body) {
    int count = 0;
    for (byte b : body) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  /** The text, if every byte means something in the charset. */
  static Optional<String> strictly(byte[] body, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether a charset gives every byte a character of its own. */
  static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  /**
   * UTF-8 with a damaged place, such as a last character cut off: ten sequences that are
   * well-formed for each that is not.
   */
  static boolean isNearlyUtf8(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    long wrong = 0;
    long right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT) {
        wrong++;
      } else if (c >= 0x80) {
        right++;
      }
    }
    return right >= 10 * wrong;
  }

  /** windows-1252 as browsers read it: bytes that mean nothing in it are control characters. */
  static String asWindows1252(byte[] body) {
    StringBuilder text = new StringBuilder(new String(body, WINDOWS_1252));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == REPLACEMENT) {
        text.setCharAt(i, (char) (body[i] & 0xff));
      }
    }
    return text.toString();
  }
}
