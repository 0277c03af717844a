package news.naba.extract.domain.article.charset;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.Scripts;
import news.naba.extract.domain.article.text.TextCleaner;

/** How many of a text's words are frequent words of some language; mojibake has none. */
final class Familiar {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Running text has at least this share of frequent words among those beyond ASCII. */
  private static final double EXPECTED_WORDS = 0.08;

  /** And of frequent signs, where there are no spaces. */
  private static final double EXPECTED_SIGNS = 0.35;

  private final Set<String> words;
  private final Set<Integer> signs;

  /** Takes its words from {@code familiar.txt}. */
  Familiar(RuleFile file) {
    words =
        file.entries("words").stream()
            .flatMap(SPACE::splitAsStream)
            // Of one letter are accidents too.
            .filter(word -> word.length() > 1 && !isAscii(word))
            .collect(Collectors.toSet());
    signs =
        file.entries("signs").stream()
            .flatMapToInt(String::chars)
            .boxed()
            .collect(Collectors.toSet());
  }

  /** 0 for none to 1 for as many as running text has; 1 if there is nothing beyond ASCII. */
  double of(String text) {
    int all = 0;
    int known = 0;
    int letters = 0;
    int unspaced = 0;
    int knownSigns = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isInWord(c)) {
        start = start < 0 ? i : start;
        letters += c > 0x7f ? 1 : 0;
        if (c > 0x2e80 && isUnspaced(c)) {
          unspaced++;
          knownSigns += signs.contains((int) c) ? 1 : 0;
        }
      } else if (start >= 0) {
        if (i - start > 1 && !isAscii(text, start, i)) {
          all++;
          known += words.contains(word(text, start, i)) ? 1 : 0;
        }
        start = -1;
      }
    }
    if (unspaced > all) {
      return Math.min(1, (double) knownSigns / unspaced / EXPECTED_SIGNS);
    }
    if (all == 0) {
      return letters == 0 ? 1 : 0;
    }
    return Math.min(1, (double) known / all / EXPECTED_WORDS);
  }

  /** Some charsets have the forms of Arabic letters and not the letters. */
  private static String word(String text, int start, int end) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return word.charAt(0) >= '\ufb50' ? TextCleaner.line(word) : word;
  }

  /** Markup is ASCII, and most of a page is markup. */
  private static boolean isInWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isUnspaced(char c) {
    return switch (Scripts.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  private static boolean isAscii(String word) {
    return isAscii(word, 0, word.length());
  }

  private static boolean isAscii(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
