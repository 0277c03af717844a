package news.naba.extract.domain.report.text;

import java.text.Normalizer;

/** Folds letters for comparison. It knows scripts, not languages, and never changes a length. */
public final class Folding {
  private Folding() {}

  /** Whether a character carries no letter: vowel signs, elongation, direction marks. */
  static boolean isMark(char c) {
    return c >= '\u0300' && isMarkOfScript(c);
  }

  private static boolean isMarkOfScript(char c) {
    return (c >= '\u064b' && c <= '\u065f')
        || c == '\u0670'
        || c == '\u0640'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff'
        || (c >= '\u0300' && c <= '\u036f');
  }

  static String withoutMarks(String text) {
    int first = 0;
    while (first < text.length() && !isMark(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text; // as most words are written
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < 128) {
      return Character.toLowerCase(c);
    }
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) ('0' + c - '\u0660');
    }
    if (c >= '\u06f0' && c <= '\u06f9') {
      return (char) ('0' + c - '\u06f0');
    }
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ', 'ی' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ک', 'گ' -> 'ك';
      case '،' -> ',';
      case '؛' -> ';';
      case '؟' -> '?';
      case '–', '—', '‒', '−' -> '-';
      case '٬' -> ',';
      case '٫' -> '.';
      default ->
          c < '\u0250'
              ? Character.toLowerCase(
                  Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0))
              : Character.toLowerCase(c);
    };
  }
}
