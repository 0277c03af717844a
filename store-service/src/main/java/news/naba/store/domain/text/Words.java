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
  private Words() {}

  /** The text with its spelling folded; words parted by single spaces, nothing else kept. */
  public static String fold(String text) {
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
