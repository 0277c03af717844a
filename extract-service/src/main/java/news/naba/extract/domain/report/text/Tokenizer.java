package news.naba.extract.domain.report.text;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.report.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens whose offsets point exactly into it. */
public final class Tokenizer {
  /** Longer runs of letters are hardly words, and not kept. */
  private static final int LONGEST_WORD = 40;

  /** So many words are kept, a power of two: about what a day's news uses again and again. */
  private static final int KEPT = 1 << 15;

  private final Clitics clitics;
  private final Vocabulary vocabulary;

  /**
   * Words read lately, each at the place its letters give. Threads share it without a lock: words
   * never change, and one that another thread overwrites is only made once more.
   */
  private final @Nullable Word[] kept = new Word[KEPT];

  public Tokenizer(Clitics clitics, Vocabulary vocabulary) {
    this.clitics = clitics;
    this.vocabulary = vocabulary;
  }

  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '\n' || c == '\r') {
        tokens.add(token(text, i, end, Kind.BREAK));
      } else if (isDigit(c)) {
        end = endOfNumber(text, i);
        tokens.add(token(text, i, end, Kind.NUMBER));
      } else if (Character.isLetter(c)) {
        end = endOfWord(text, i);
        tokens.add(token(text, i, end, Kind.WORD));
        end = skipPossessive(text, end);
      } else if (c == '.' && end < text.length() && text.charAt(end) == '.') {
        while (end < text.length() && text.charAt(end) == '.') {
          end++;
        }
        tokens.add(new Token(i, end, word("..", 0, 2, Kind.PUNCTUATION), false));
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && !Folding.isMark(c)
          && !isJoiningHyphen(text, i)) {
        tokens.add(token(text, i, end, Kind.PUNCTUATION));
      }
      i = end;
    }
    return tokens;
  }

  private Token token(String text, int start, int end, Kind kind) {
    boolean hyphened = kind == Kind.WORD && start > 1 && isJoiningHyphen(text, start - 1);
    return new Token(start, end, word(text, start, end, kind), hyphened);
  }

  private Word word(String text, int start, int end, Kind kind) {
    if (end - start > LONGEST_WORD) {
      return new Word(text.substring(start, end), kind, clitics, vocabulary);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 15) & KEPT - 1;
    Word word = kept[place];
    if (word == null || !word.is(text, start, end, vocabulary)) {
      word = new Word(text.substring(start, end), kind, clitics, vocabulary);
      kept[place] = word;
    }
    return word;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9')
        || (c >= '\u0660' && c <= '\u0669')
        || (c >= '\u06f0' && c <= '\u06f9');
  }

  private static int endOfNumber(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inside =
          isDigit(c)
              || (".,٬٫".indexOf(c) >= 0 && i + 1 < text.length() && isDigit(text.charAt(i + 1)));
      if (!inside) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int endOfWord(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c) || Folding.isMark(c);
      boolean between = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      boolean apostrophe = (c == '\'' || c == '’') && between && !isPossessive(text, i);
      boolean initials = c == '.' && isInitials(text, start, i) && (between || i - start == 3);
      if (!letter && !apostrophe && !initials) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether the dot at {@code i} belongs to initials such as "U.S." of single capital letters. */
  private static boolean isInitials(String text, int start, int i) {
    for (int k = start; k < i; k++) {
      char c = text.charAt(k);
      if ((k - start) % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    boolean capitalFollows = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
    return (i - start) % 2 == 1
        && (i - start > 1 || capitalFollows)
        && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)) || i - start == 3);
  }

  private static boolean isPossessive(String text, int apostrophe) {
    return (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
        && (apostrophe + 2 >= text.length() || !Character.isLetter(text.charAt(apostrophe + 2)));
  }

  private static int skipPossessive(String text, int end) {
    boolean possessive =
        end + 1 < text.length()
            && (text.charAt(end) == '\'' || text.charAt(end) == '’')
            && isPossessive(text, end);
    return possessive ? end + 2 : end;
  }

  /** A hyphen inside a compound joins words; anywhere else it separates. */
  private static boolean isJoiningHyphen(String text, int i) {
    char c = text.charAt(i);
    return (c == '-' || c == '‑')
        && i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }
}
