package news.naba.extract.domain.article.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text that was encoded twice: UTF-8 taken for a charset of one byte a character and
 * encoded again. Looks at every run of characters beyond ASCII: if its bytes in that charset are
 * well-formed UTF-8, it is what somebody broke; real words are not, since no letter of theirs is
 * followed by the right number of signs from the other half of the charset.
 */
final class Mojibake {
  private static final List<Charset> TAKEN_FOR =
      List.of(Charset.forName("windows-1252"), Charset.forName("windows-1256"));

  /**
   * What the most frequent letters become: alef and lam, Cyrillic and accented ones, quotation
   * marks. A page with none of them is not looked at further.
   */
  private static final Set<String> SIGNS =
      Set.of(
          "Ø§", "Ù\u0084", "Ù„", "ط§", "ظ„", "Ð°", "Ð¾", "Ã©", "Ã¼", "Ã¶", "Ã¤", "Ã±", "â€", "ÛŒ",
          "غŒ");

  /** For each character that begins signs, those that end them; empty for all others. */
  private static final String[] ENDS =
      new String[SIGNS.stream().mapToInt(sign -> sign.charAt(0)).max().orElse(0) + 1];

  static {
    Arrays.fill(ENDS, "");
    SIGNS.forEach(sign -> ENDS[sign.charAt(0)] += sign.charAt(1));
  }

  /** In characters: the shortest run that can be a broken letter. */
  private static final int SHORTEST = 2;

  /** And the shortest that cannot be anything else. */
  private static final int NO_ACCIDENT = 6;

  private Mojibake() {}

  /** The text, repaired where it is broken. */
  static CharBuffer repaired(CharBuffer text) {
    if (!hasSign(text)) {
      return text;
    }
    String repaired = text.toString();
    for (Charset charset : TAKEN_FOR) {
      repaired = repaired(repaired, charset);
    }
    return CharBuffer.wrap(repaired.toCharArray());
  }

  /**
   * One pass for all signs: every page goes through here. A sign has two characters beyond ASCII,
   * so that it is enough to look at every second character.
   */
  private static boolean hasSign(CharBuffer text) {
    char[] all = text.array();
    int start = text.arrayOffset() + text.position();
    int last = start + text.remaining() - 1;
    for (int i = start; i <= last; i += 2) {
      if (all[i] > 0x7f
          && ((i > start && isSign(all[i - 1], all[i]))
              || (i < last && isSign(all[i], all[i + 1])))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(char first, char second) {
    return first < ENDS.length && ENDS[first].indexOf(second) >= 0;
  }

  private static String repaired(String text, Charset charset) {
    StringBuilder repaired = new StringBuilder(text.length());
    boolean certain = false;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && text.charAt(end) > 0x7f) {
        end++;
      }
      if (end - i >= SHORTEST) {
        String run = text.substring(i, end);
        String decoded = decoded(run, charset);
        repaired.append(decoded == null ? run : decoded);
        certain |= decoded != null && run.length() >= NO_ACCIDENT;
      } else {
        repaired.append(text, i, end);
      }
      if (end < text.length()) {
        repaired.append(text.charAt(end));
      }
      i = end + 1;
    }
    return certain ? repaired.toString() : text;
  }

  private static @Nullable String decoded(String run, Charset charset) {
    ByteBuffer bytes = ByteBuffer.allocate(run.length());
    var encoder =
        charset
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .onMalformedInput(CodingErrorAction.REPORT);
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      // Browsers keep the bytes that a charset does not define.
      if (c <= 0x9f) {
        bytes.put((byte) c);
      } else if (encoder.encode(CharBuffer.wrap(new char[] {c}), bytes, true).isError()) {
        return null;
      }
      encoder.reset();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
