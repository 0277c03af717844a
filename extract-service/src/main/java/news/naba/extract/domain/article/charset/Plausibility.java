package news.naba.extract.domain.article.charset;

import java.lang.Character.UnicodeScript;
import news.naba.extract.domain.article.text.Scripts;

/**
 * Whether a decoded text reads like text. Looks at words with letters beyond ASCII only, since
 * every charset agrees on the rest: a real word is of one script, has no symbols or control
 * characters inside, and a Latin one is mostly plain letters with capitals only at its start.
 * Mojibake breaks these rules in nearly every word.
 */
final class Plausibility {
  private Plausibility() {}

  /** The share of words beyond ASCII that can be words, 0 to 1; 1 when there are none. */
  static double of(String text) {
    int words = 0;
    int good = 0;
    int start = -1;
    boolean beyondAscii = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean inside = c > 0x7f ? !isPunctuation(c) : isAsciiLetter(c);
      if (inside) {
        start = start < 0 ? i : start;
        beyondAscii |= c > 0x7f;
      } else if (start >= 0) {
        if (beyondAscii) {
          words++;
          good += isWord(text, start, i) ? 1 : 0;
        }
        start = -1;
        beyondAscii = false;
      }
    }
    return words == 0 ? 1 : (double) good / words;
  }

  private static boolean isWord(String text, int start, int end) {
    UnicodeScript script = UnicodeScript.UNKNOWN;
    int accented = 0;
    boolean capitalInside = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200c' || c == '\u200d') {
        continue;
      }
      if (!Character.isLetter(c)) {
        return false;
      }
      UnicodeScript own = script(c);
      if (script != UnicodeScript.UNKNOWN && own != script && own != UnicodeScript.COMMON) {
        return false;
      }
      script = own;
      accented += c > 0x7f ? 1 : 0;
      capitalInside |= i > start && c > 0x7f && Character.isUpperCase(c);
    }
    return script != UnicodeScript.LATIN || (accented * 2 <= end - start + 1 && !capitalInside);
  }

  /** Japanese writes one word in several scripts. */
  private static UnicodeScript script(char c) {
    UnicodeScript script = Scripts.of(c);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        ? UnicodeScript.HAN
        : script;
  }

  /** Spaces, quotation marks, dashes and other signs that stand between words. */
  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> c == '\u00a9' || c == '\u00ae' || c == '\u20ac' || c == '\u00a3';
    };
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
