package news.naba.store.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Light stems, so that a word is found again under another ending or behind a written-on particle.
 * Enough for comparing names and passages with one another, not for reading them.
 */
public final class Stems {
  private static final int SHORTEST = 3;

  /** And, with, so, as, for, the: in Arabic written as part of the next word. */
  private static final List<String> PREFIXES =
      List.of("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف");

  /** Plural, dual, feminine and nationality endings, longest first. */
  private static final List<String> ENDINGS =
      List.of("يون", "يين", "يات", "تين", "تان", "ون", "ين", "ات", "ان", "يه", "وا", "ه", "ي", "ا");

  /** Longest first of those that end alike. */
  private static final List<String> ENGLISH_ENDINGS = List.of("'s", "ies", "es", "s", "ing", "ed");

  private Stems() {}

  /** The stems of a text's words, in order. */
  public static List<String> of(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : Words.of(text)) {
      stems.add(stem(word));
    }
    return stems;
  }

  /** The stem of a folded word. */
  public static String stem(String word) {
    if (word.isEmpty()) {
      return word;
    }
    return isArabic(word.charAt(0)) ? arabic(word) : english(word);
  }

  static boolean isArabic(char c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC;
  }

  private static String arabic(String word) {
    String bare = word;
    for (String prefix : PREFIXES) {
      if (bare.startsWith(prefix) && bare.length() - prefix.length() >= SHORTEST) {
        bare = bare.substring(prefix.length());
        break;
      }
    }
    return withoutEnding(bare);
  }

  /** A folded Arabic word without its ending. */
  static String withoutEnding(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String english(String word) {
    String bare = withoutEnglishEnding(word);
    return bare.length() >= SHORTEST ? bare : word;
  }

  private static String withoutEnglishEnding(String word) {
    for (String ending : ENGLISH_ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
