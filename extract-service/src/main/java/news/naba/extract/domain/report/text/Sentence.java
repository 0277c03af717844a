package news.naba.extract.domain.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.text.Token.Kind;

/**
 * A sentence: its tokens, and where it stands.
 *
 * @param index number of the sentence in the text, from 0
 * @param paragraph number of its line, from 0
 */
public record Sentence(int index, int paragraph, List<Token> tokens) {
  /** Longer "sentences" are cut: hostile input must not make work that grows faster than it. */
  private static final int MOST_TOKENS = 160;

  public static List<Sentence> split(List<Token> tokens, Set<String> abbreviations) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.kind() != Kind.BREAK) {
        open.add(t);
      }
      boolean closing =
          i + 1 < tokens.size()
              && tokens.get(i + 1).isQuote()
              && tokens.get(i + 1).start() == t.end();
      boolean ends =
          t.kind() == Kind.BREAK
              || open.size() >= MOST_TOKENS
              || (endsSentence(tokens, i, abbreviations) && !closing)
              || (t.isQuote()
                  && i > 0
                  && isFullStop(tokens.get(i - 1))
                  && tokens.get(i - 1).end() == t.start());
      if (ends && !open.isEmpty()) {
        sentences.add(new Sentence(sentences.size(), paragraph, List.copyOf(open)));
        open.clear();
      }
      if (t.kind() == Kind.BREAK) {
        paragraph++;
      }
    }
    if (!open.isEmpty()) {
      sentences.add(new Sentence(sentences.size(), paragraph, List.copyOf(open)));
    }
    return sentences;
  }

  private static boolean isFullStop(Token t) {
    return t.is(".") || t.is("!") || t.is("?");
  }

  private static boolean endsSentence(List<Token> tokens, int i, Set<String> abbreviations) {
    if (!isFullStop(tokens.get(i))) {
      return false;
    }
    if (i == 0 || !tokens.get(i).is(".")) {
      return true;
    }
    Token before = tokens.get(i - 1);
    boolean initial = before.isCapitalised() && before.surface().length() == 1;
    return !initial && !abbreviations.contains(before.norm());
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int start() {
    return tokens.get(0).start();
  }
}
