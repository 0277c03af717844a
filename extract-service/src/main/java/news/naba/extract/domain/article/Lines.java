package news.naba.extract.domain.article;

/** What the shape of a line tells: a sentence, a headline, a label. */
final class Lines {
  private static final String SENTENCE_END = ".!?؟…۔";
  private static final String CLOSING = "\"'”’»)]“";

  /** A headline is not longer. */
  private static final int HEADLINE_WORDS = 25;

  private Lines() {}

  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetterOrDigit(line.charAt(i));
      boolean space = line.charAt(i) == ' ' || line.charAt(i) == '\n';
      words += letter && !inside ? 1 : 0;
      inside = (inside || letter) && !space;
    }
    return words;
  }

  /** Ends as a statement does: with a full stop, perhaps inside quotation marks or brackets. */
  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_END.indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Could be a headline: short, and not a statement with a full stop; may ask or exclaim. */
  static boolean isHeadlineLike(String line) {
    return words(line) <= HEADLINE_WORDS && !(endsSentence(line) && !isQuestion(line));
  }

  /** A run of text such as bodies are made of: a statement, or too long for anything else. */
  static boolean isProse(String line) {
    int words = words(line);
    return words > HEADLINE_WORDS || (words >= 3 && endsSentence(line) && !isQuestion(line));
  }

  /** A bullet alone on its line. */
  static boolean isLoneBullet(String line) {
    return line.length() == 1 && "-–—•*▪●■◾‣·".indexOf(line.charAt(0)) >= 0;
  }

  private static boolean isQuestion(String line) {
    char last = line.charAt(line.length() - 1);
    return last == '?' || last == '؟' || last == '!';
  }
}
