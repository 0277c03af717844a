package news.naba.extract.domain.article.text;

import java.util.Locale;

/** What the shape of a line tells: a sentence, a headline, a label. */
public final class Lines {
  private static final String SENTENCE_END = ".!?؟…۔。！？";
  private static final String CLOSING = "\"'”’»)]“」』）";

  // Sets of general categories, a bit for each.
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  /** A headline is not longer. */
  private static final int HEADLINE_WORDS = 25;

  private Lines() {}

  /** The number of words; scripts written without spaces count two characters as a word. */
  public static int words(String line) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isUnspaced(c)) {
        unspaced++;
        inside = false;
      } else if (c == ' ' || c == '\n') {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        words++;
        inside = true;
      }
    }
    return words + unspaced / 2;
  }

  private static boolean isUnspaced(char c) {
    return c > '\u2e80'
        && c < '\ufb00'
        && !(c >= '\uac00' && c <= '\ud7a3')
        && Character.isLetter(c);
  }

  /** Ends as a statement does: with a full stop, perhaps inside quotation marks or brackets. */
  public static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_END.indexOf(line.charAt(end - 1)) >= 0;
  }

  /** The number of statements, questions and cries in a line; a last one may lack its mark. */
  public static int sentences(String line) {
    int sentences = 0;
    for (int i = 0; i < line.length() - 1; i++) {
      if (SENTENCE_END.indexOf(line.charAt(i)) >= 0) {
        char next = line.charAt(i + 1);
        sentences += next == ' ' || CLOSING.indexOf(next) >= 0 || isUnspaced(next) ? 1 : 0;
      }
    }
    return endsSentence(line) ? sentences + 1 : sentences;
  }

  /** Could be a headline: short, and not a statement with a full stop; may ask or exclaim. */
  public static boolean isHeadlineLike(String line) {
    return words(line) <= HEADLINE_WORDS && !(endsSentence(line) && !isQuestion(line));
  }

  /** A run of text such as bodies are made of: a statement, or too long for anything else. */
  public static boolean isProse(String line) {
    return isProse(line, words(line));
  }

  /** The same for a line whose words have been counted. */
  public static boolean isProse(String line, int words) {
    return words > HEADLINE_WORDS || (words >= 3 && endsSentence(line) && !isQuestion(line));
  }

  /**
   * The letters and numbers of a text alone, in small letters: what two ways of writing the same
   * have in common.
   */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (((LETTERS | NUMBERS) >> Character.getType(c) & 1) != 0) {
        letters.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** The words of a text in small letters, with single spaces between and nothing else. */
  public static String wording(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(lower.length());
    boolean between = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (((LETTERS | NUMBERS | MARKS) >> Character.getType(c) & 1) != 0) {
        if (between && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        between = false;
      } else {
        between = true;
      }
      i += Character.charCount(c);
    }
    return words.toString();
  }

  /** A bullet alone on its line. */
  public static boolean isLoneBullet(String line) {
    return line.length() == 1 && "-–—•*▪●■◾‣·".indexOf(line.charAt(0)) >= 0;
  }

  private static boolean isQuestion(String line) {
    char last = line.charAt(line.length() - 1);
    return last == '?' || last == '؟' || last == '!';
  }
}
