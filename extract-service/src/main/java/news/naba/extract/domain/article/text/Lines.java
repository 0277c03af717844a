package news.naba.extract.domain.article.text;

/** What the shape of a line tells: a sentence, a headline, a label. */
public final class Lines {
  private static final String SENTENCE_END = ".!?؟…۔。！？";
  private static final String CLOSING = "\"'”’»)]“」』）";

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

  /** A bullet alone on its line. */
  public static boolean isLoneBullet(String line) {
    return line.length() == 1 && "-–—•*▪●■◾‣·".indexOf(line.charAt(0)) >= 0;
  }

  private static boolean isQuestion(String line) {
    char last = line.charAt(line.length() - 1);
    return last == '?' || last == '؟' || last == '!';
  }
}
