package news.naba.extract.domain.article.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 into an array, in half the time of the platform's decoder: most of a page is ASCII,
 * which is taken eight bytes at a time.
 */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bits that no byte of ASCII has. */
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private static final int MALFORMED = -1;

  private final byte[] in;

  private Utf8(byte[] in) {
    this.in = in;
  }

  /** The text; null if the bytes are not well-formed UTF-8. */
  static @Nullable CharBuffer decode(byte[] bytes) {
    // No character takes less than a byte.
    char[] out = new char[bytes.length];
    int length = new Utf8(bytes).decode(out);
    return length == MALFORMED ? null : CharBuffer.wrap(out, 0, length);
  }

  private int decode(char[] out) {
    int at = 0;
    int length = 0;
    while (at < in.length) {
      if (at + Long.BYTES <= in.length && ((long) EIGHT.get(in, at) & BEYOND_ASCII) == 0) {
        for (int i = 0; i < Long.BYTES; i++) {
          out[length + i] = (char) in[at + i];
        }
        at += Long.BYTES;
        length += Long.BYTES;
      } else if (in[at] >= 0) {
        out[length++] = (char) in[at++];
      } else {
        int size = size(in[at]);
        int c = size == 0 || at + size > in.length ? MALFORMED : character(at, size);
        if (c == MALFORMED) {
          return MALFORMED;
        }
        length += Character.toChars(c, out, length);
        at += size;
      }
    }
    return length;
  }

  /** How many bytes the character has that begins with this one; 0 if none begins so. */
  private static int size(byte first) {
    int b = first & 0xff;
    return b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
  }

  private int character(int at, int size) {
    int c = in[at] & (0x7f >> size);
    for (int i = at + 1; i < at + size; i++) {
      if ((in[i] & 0xc0) != 0x80) {
        return MALFORMED;
      }
      c = c << 6 | (in[i] & 0x3f);
    }
    boolean tooLong = c < (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return tooLong || half || c > Character.MAX_CODE_POINT ? MALFORMED : c;
  }
}
