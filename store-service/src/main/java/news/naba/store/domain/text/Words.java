package news.naba.store.domain.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Folds spellings that readers take for the same: letter case, Arabic vowel marks and tatweel, the
 * forms of alef, final ya and ta marbuta, and the Persian forms of kaf and ya.
 */
public final class Words {
  /** Vowel marks; those after it are parts of letters. */
  private static final char LAST_LONE_MARK = '\u0652';

  private static final char FIRST_DASH = '\u2010';
  private static final char LAST_QUOTE = '\u201f';
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Words() {}

  /** The text with its spelling folded; words parted by single spaces, nothing else kept. */
  public static String fold(String text) {
    return isPlain(text) ? foldPlain(text) : foldAny(text);
  }

  /** Whether all characters are of those that most news is written in, and are as they stand. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x80
              || (c >= 'ء' && c <= LAST_LONE_MARK)
              || (c >= '٠' && c <= '٩')
              || (c >= FIRST_DASH && c <= LAST_QUOTE)
              || c == NO_BREAK_SPACE
              || "،؛؟«»".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The same as for any text, an order of magnitude faster: all news goes through here. */
  private static String foldPlain(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded[length++] = (char) (c + 'a' - 'A');
      } else if (isPlainLetterOrDigit(c)) {
        folded[length++] = (char) fold(c);
      } else if ((c < 'ـ' || c > LAST_LONE_MARK) && length > 0 && folded[length - 1] != ' ') {
        folded[length++] = ' ';
      }
    }
    return new String(folded, 0, length > 0 && folded[length - 1] == ' ' ? length - 1 : length);
  }

  /** Not tatweel and the vowel marks, which are between the last letter and the digits. */
  private static boolean isPlainLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'ء' && c <= 'ي' && c != 'ـ')
        || (c >= '٠' && c <= '٩');
  }

  private static String foldAny(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(compatible.length());
    compatible.codePoints().forEach(c -> append(folded, c));
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  /** The words of a text, folded, in order. */
  public static List<String> of(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < folded.length()) {
      int space = folded.indexOf(' ', from);
      int to = space < 0 ? folded.length() : space;
      words.add(folded.substring(from, to));
      from = to + 1;
    }
    return words;
  }

  private static void append(StringBuilder folded, int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ') {
      return;
    }
    if (Character.isLetterOrDigit(c)) {
      folded.appendCodePoint(fold(c));
    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static int fold(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> c;
    };
  }
}
