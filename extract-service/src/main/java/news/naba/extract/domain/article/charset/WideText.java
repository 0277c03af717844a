package news.naba.extract.domain.article.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 and UTF-32: by their mark, or by the zeros that every tag has in them. */
public final class WideText {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final int SAMPLE = 4096;

  /** Fewer bytes are no text. */
  private static final int SHORTEST = 16;

  /** Tags, spaces and digits: at least this share of the characters of any page is ASCII. */
  private static final double ASCII = 0.15;

  private WideText() {}

  /** The encoding, if the bytes are in one of two or four bytes a character. */
  public static Optional<Charset> charset(byte[] bytes) {
    return marked(bytes).or(() -> unmarked(bytes));
  }

  private static Optional<Charset> marked(byte[] b) {
    if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xFE && b[3] == (byte) 0xFF) {
      return Optional.of(UTF_32BE);
    }
    if (b.length < 2) {
      return Optional.empty();
    }
    if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      boolean four = b.length >= 4 && b[2] == 0 && b[3] == 0;
      return Optional.of(four ? UTF_32LE : StandardCharsets.UTF_16LE);
    }
    return b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Where the zeros stand: in ASCII characters all bytes but the lowest are zero. */
  private static Optional<Charset> unmarked(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~3;
    if (length < SHORTEST) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    double quads = length / 4.0;
    if (zeros[3] >= quads * 0.99 && zeros[2] >= quads * 0.99 && zeros[0] == 0) {
      return Optional.of(UTF_32LE);
    }
    if (zeros[0] >= quads * 0.99 && zeros[1] >= quads * 0.99 && zeros[3] == 0) {
      return Optional.of(UTF_32BE);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    double least = quads * 2 * ASCII;
    if (odd >= least && even * 20 <= odd) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= least && odd * 20 <= even
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }
}
