package news.naba.extract.domain.article.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language from the text: its script first, then letters (Arabic script) or function
 * words (Latin script). What a page or pusher says only decides where the text does not.
 */
public final class LanguageDetector {
  static final String UNKNOWN = "und";

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

  /** Enough for certainty, and bounded however long the text. */
  private static final int SAMPLE = 20_000;

  /** Of so many letters in Arabic script one foreign to Arabic is still Arabic. */
  private static final int FOREIGN_LETTER_IN = 20;

  /** At least this share of the words are function words in running text. */
  private static final double FUNCTION_WORDS = 0.12;

  private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);
  private final Map<String, String> arabicLetters = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  public LanguageDetector(RuleFile file) {
    pairs(file, "scripts", (script, tag) -> scripts.put(UnicodeScript.forName(script), tag));
    pairs(file, "arabic letters", arabicLetters::put);
    pairs(
        file,
        "words",
        (tag, list) -> words.put(tag, SPACE.splitAsStream(list).collect(Collectors.toSet())));
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
    Map<UnicodeScript, Integer> letters = letters(sample);
    Optional<UnicodeScript> main =
        letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (main.isEmpty()) {
      return UNKNOWN;
    }
    String claim = claimed == null ? "" : Locale.forLanguageTag(claimed).getLanguage();
    return switch (main.get()) {
      case ARABIC -> inArabicScript(sample, letters.getOrDefault(UnicodeScript.ARABIC, 0));
      case LATIN -> inLatinScript(sample, claim);
      case HAN ->
          letters.containsKey(UnicodeScript.HIRAGANA) ? "ja" : scripts.getOrDefault(main.get(), "");
      default -> scripts.getOrDefault(main.get(), claim.isEmpty() ? UNKNOWN : claim);
    };
  }

  private String inArabicScript(String text, int letters) {
    String best = "ar";
    long most = letters / FOREIGN_LETTER_IN;
    for (var language : arabicLetters.entrySet()) {
      long hits = text.chars().filter(c -> language.getValue().indexOf(c) >= 0).count();
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
    }
    return best;
  }

  private String inLatinScript(String text, String claim) {
    List<String> tokens = NOT_A_LETTER.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
    String best = UNKNOWN;
    int most = 0;
    for (var language : words.entrySet()) {
      int hits = 0;
      for (String token : tokens) {
        hits += language.getValue().contains(token) ? 1 : 0;
      }
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
    }
    boolean conclusive = most >= 2 && most >= tokens.size() * FUNCTION_WORDS;
    if (conclusive) {
      return best;
    }
    // A language without a word list leaves no better evidence than what the page says.
    return claim.isEmpty() || isForeignToLatin(claim) ? UNKNOWN : claim;
  }

  private boolean isForeignToLatin(String language) {
    return language.equals("ar")
        || arabicLetters.containsKey(language)
        || scripts.containsValue(language);
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
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
