package news.naba.extract.domain.article.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language from the text: its script first, then letters (Arabic script) or function
 * words (Latin script). What a page or pusher says only decides where the text does not.
 */
public final class LanguageDetector {
  static final String UNKNOWN = "und";

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Enough for certainty, and bounded however long the text. */
  private static final int SAMPLE = 20_000;

  /** Of so many letters in Arabic script one foreign to Arabic is still Arabic. */
  private static final int FOREIGN_LETTER_IN = 20;

  /** In characters. */
  private static final int LONGEST_FUNCTION_WORD = 12;

  /** Before it are no letters of the Arabic script. */
  private static final char FIRST_ARABIC = '\u0600';

  private static final int[] NONE = {};
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  /** At least this share of the words are function words in running text. */
  private static final double FUNCTION_WORDS = 0.12;

  private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);

  /** The languages with letters of their own, and for each of these letters whose it is. */
  private final List<String> inArabicScript = new ArrayList<>();

  private final Map<Character, int[]> arabicLetters = new HashMap<>();

  /** The languages with function words, and for each word whose it is. */
  private final List<String> inLatinScript = new ArrayList<>();

  private final Map<String, int[]> words = new HashMap<>();

  public LanguageDetector(RuleFile file) {
    pairs(file, "scripts", (script, tag) -> scripts.put(UnicodeScript.forName(script), tag));
    pairs(
        file,
        "arabic letters",
        (tag, letters) -> {
          letters.chars().distinct().forEach(c -> own(arabicLetters, (char) c, inArabicScript));
          inArabicScript.add(tag);
        });
    pairs(
        file,
        "words",
        (tag, list) -> {
          SPACE.splitAsStream(list).distinct().forEach(word -> own(words, word, inLatinScript));
          inLatinScript.add(tag);
        });
  }

  /** Notes that a sign is one of the next language too. */
  private static <T> void own(Map<T, int[]> signs, T sign, List<String> languages) {
    int[] before = signs.getOrDefault(sign, NONE);
    int[] owners = Arrays.copyOf(before, before.length + 1);
    owners[before.length] = languages.size();
    signs.put(sign, owners);
  }

  /**
   * The language of a text.
   *
   * @param claimed what somebody says it is, in BCP 47; believed where the text alone is not
   *     conclusive and does not contradict it
   * @return BCP 47, {@code und} if there is no telling
   */
  public String detect(String text, @Nullable String claimed) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int[] letters = letters(sample);
    int most = 0;
    for (int script = 1; script < letters.length; script++) {
      most = letters[script] > letters[most] ? script : most;
    }
    if (letters[most] == 0) {
      return UNKNOWN;
    }
    UnicodeScript main = SCRIPTS[most];
    String claim = claimed == null ? "" : Locale.forLanguageTag(claimed).getLanguage();
    return switch (main) {
      case ARABIC -> inArabicScript(sample, letters[most]);
      case LATIN -> inLatinScript(sample, claim);
      case HAN ->
          letters[UnicodeScript.HIRAGANA.ordinal()] > 0 ? "ja" : scripts.getOrDefault(main, "");
      default -> scripts.getOrDefault(main, claim.isEmpty() ? UNKNOWN : claim);
    };
  }

  private String inArabicScript(String text, int letters) {
    int[] hits = new int[inArabicScript.size()];
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_ARABIC) {
        count(hits, arabicLetters.get(text.charAt(i)));
      }
    }
    int best = first(hits);
    return hits[best] > letters / FOREIGN_LETTER_IN ? inArabicScript.get(best) : "ar";
  }

  private static void count(int[] hits, int @Nullable [] owners) {
    if (owners != null) {
      for (int owner : owners) {
        hits[owner]++;
      }
    }
  }

  /** The first with most hits. */
  private static int first(int[] hits) {
    int first = 0;
    for (int i = 1; i < hits.length; i++) {
      first = hits[i] > hits[first] ? i : first;
    }
    return first;
  }

  private String inLatinScript(String text, String claim) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] hits = new int[inLatinScript.size()];
    int tokens = 0;
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (inside) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        tokens++;
        if (i - start <= LONGEST_FUNCTION_WORD) {
          count(hits, words.get(lower.substring(start, i)));
        }
        start = -1;
      }
    }
    int best = first(hits);
    boolean conclusive = hits[best] >= 2 && hits[best] >= tokens * FUNCTION_WORDS;
    if (conclusive) {
      return inLatinScript.get(best);
    }
    // A language without a word list leaves no better evidence than what the page says.
    return claim.isEmpty() || isForeignToLatin(claim) ? UNKNOWN : claim;
  }

  private boolean isForeignToLatin(String language) {
    return language.equals("ar")
        || inArabicScript.contains(language)
        || scripts.containsValue(language);
  }

  /** How many letters of each script there are. */
  private static int[] letters(String text) {
    int[] letters = new int[SCRIPTS.length];
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters[Scripts.of(c).ordinal()]++;
      }
    }
    return letters;
  }

  private interface Pair {
    void accept(String key, String value);
  }

  private static void pairs(RuleFile file, String section, Pair pair) {
    for (String entry : file.entries(section)) {
      int equals = entry.indexOf(" = ");
      pair.accept(entry.substring(0, equals), entry.substring(equals + 3));
    }
  }
}
