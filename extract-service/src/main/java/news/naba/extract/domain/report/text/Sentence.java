package news.naba.extract.domain.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.text.Token.Kind;

/** A sentence: its tokens, and where it stands. */
public final class Sentence {
  /** Longer "sentences" are cut: hostile input must not make work that grows faster than it. */
  private static final int MOST_TOKENS = 160;

  /** So many tokens a dateline may have. */
  private static final int LONGEST_DATELINE = 16;

  /** Of a set of words that may hold more than were put in, never less. */
  private static final int WORDS_IN_SET = 8;

  private final int index;
  private final int paragraph;
  private final List<Token> tokens;
  private final long[] words = new long[WORDS_IN_SET];
  private long[] begins = {};

  /**
   * A sentence.
   *
   * @param index its number in the text, from 0
   * @param paragraph number of its line, from 0
   */
  public Sentence(int index, int paragraph, List<Token> tokens) {
    this.index = index;
    this.paragraph = paragraph;
    this.tokens = List.copyOf(tokens);
    for (Token token : this.tokens) {
      note(token.number());
      note(token.definiteStem());
      begins = Vocabulary.union(begins, token.word().begins());
    }
  }

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
        sentences.add(new Sentence(sentences.size(), paragraph, open));
        open.clear();
      }
      if (t.kind() == Kind.BREAK) {
        paragraph++;
      }
    }
    if (!open.isEmpty()) {
      sentences.add(new Sentence(sentences.size(), paragraph, open));
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
    if (i <= LONGEST_DATELINE && (isAgency(tokens, i + 1) || isAgency(tokens, i - 3))) {
      return false; // "MOSCOW, May 3. /TASS/."
    }
    Token before = tokens.get(i - 1);
    boolean initial = before.isCapitalised() && before.surface().length() == 1;
    return !initial && !abbreviations.contains(before.norm());
  }

  /** Whether the name of an agency between two slashes begins at a token. */
  private static boolean isAgency(List<Token> tokens, int i) {
    return i >= 0 && i + 2 < tokens.size() && tokens.get(i).is("/") && tokens.get(i + 2).is("/");
  }

  /** Number of the sentence in the text, from 0. */
  public int index() {
    return index;
  }

  /** Number of its line, from 0. */
  public int paragraph() {
    return paragraph;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /**
   * Whether a word may stand in it, as it is or behind an article. Never wrong when it says no,
   * which is what it is asked for: most phrases are not in most sentences.
   */
  public boolean mayHave(int word) {
    int place = place(word);
    return (words[place >>> 6] & 1L << place) != 0;
  }

  /** Whether a list may have a phrase that begins at some token of it. */
  public boolean begins(int list) {
    return Vocabulary.has(begins, list);
  }

  private void note(int word) {
    int place = place(word);
    words[place >>> 6] |= 1L << place;
  }

  private static int place(int word) {
    return word * 0x9E3779B9 >>> 23;
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
