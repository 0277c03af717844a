package news.naba.ingest.feed.encoding;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a text in its charset from one that was read in another, by the shape of its words. */
final class Scripts {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}+");
  private static final Pattern ARABIC_SOMEWHERE = Pattern.compile("\\p{IsArabic}");

  /** The commonest words of any Arabic text. */
  private static final Set<String> COMMON =
      Set.of("في", "من", "على", "إلى", "عن", "أن", "مع", "هذا", "التي", "الذي", "بعد", "أو");

  private static final int SAMPLE_CHARS = 200_000;

  private Scripts() {}

  /**
   * How much the text is like Arabic: the share of its non-Latin words that begin with the article
   * or are among the commonest, 0 to 1. Real news text has .25 to .5; Arabic bytes read in a wrong
   * Arabic charset have less than .05. A word of mixed scripts counts against it twice.
   */
  static double arabic(String text) {
    Matcher words = WORD.matcher(sample(text));
    int count = 0;
    int typical = 0;
    int mixed = 0;
    while (words.find()) {
      String word = words.group();
      if (!ARABIC_SOMEWHERE.matcher(word).find()) {
        count += word.charAt(0) < 0x80 ? 0 : 1;
        continue;
      }
      count++;
      if (!ARABIC.matcher(word).matches()) {
        mixed++;
      } else if ((word.startsWith("ال") && word.length() > 3) || COMMON.contains(word)) {
        typical++;
      }
    }
    return count == 0 ? 0 : Math.max(0, (double) (typical - 2 * mixed) / count);
  }

  /** Whether every word that is not Latin is Arabic, and there are two at least. */
  static boolean isAllArabic(String text) {
    Matcher words = WORD.matcher(sample(text));
    int count = 0;
    while (words.find()) {
      String word = words.group();
      if (ARABIC.matcher(word).matches()) {
        count++;
      } else if (word.chars().anyMatch(c -> c >= 0x80)) {
        return false;
      }
    }
    return count >= 2;
  }

  /**
   * Whether text in a Latin charset is some other script misread: accented letters stand between
   * plain ones in every Latin orthography, whole words of them in none.
   */
  static boolean isMisreadAsLatin(String text) {
    String sample = sample(text);
    int accented = 0;
    int inRuns = 0;
    int run = 0;
    for (int i = 0; i <= sample.length(); i++) {
      char c = i < sample.length() ? sample.charAt(i) : ' ';
      if (c >= 0x80 && Character.isLetter(c)) {
        run++;
        continue;
      }
      accented += run;
      inRuns += run >= 3 ? run : 0;
      run = 0;
    }
    return accented > 0 && inRuns > 0.6 * accented;
  }

  private static String sample(String text) {
    return text.length() <= SAMPLE_CHARS ? text : text.substring(0, SAMPLE_CHARS);
  }
}
