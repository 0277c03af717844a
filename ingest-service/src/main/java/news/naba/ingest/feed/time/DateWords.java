package news.naba.ingest.feed.time;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.ingest.domain.Knowledge;

/** The words of dates, from {@code naba/ingest/feed-times.txt}. */
final class DateWords {
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, ZoneOffset> ZONES = new HashMap<>();
  private static final Set<String> MORNING = new HashSet<>();
  private static final Set<String> AFTERNOON = new HashSet<>();

  static {
    Knowledge.lines("feed-times.txt").forEach(DateWords::learn);
  }

  private DateWords() {}

  /** The month a word or phrase names, 1 to 12. */
  static Optional<Integer> month(String words) {
    return Optional.ofNullable(MONTHS.get(words));
  }

  static Optional<ZoneOffset> zone(String word) {
    return Optional.ofNullable(ZONES.get(word));
  }

  static boolean isMorning(String words) {
    return MORNING.contains(words);
  }

  static boolean isAfternoon(String words) {
    return AFTERNOON.contains(words);
  }

  /**
   * A text with ASCII digits, in lower case, without accents, vowel signs, invisible marks and
   * hamzas, blanks made single.
   */
  static String normalise(String text) {
    String plain = isAscii(text) ? text : withoutMarks(text);
    return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static String withoutMarks(String text) {
    // Decomposition takes accents from letters, and the hamza from its alif.
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(MARKS.matcher(decomposed).replaceAll(""));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
      } else if (c == '\u060C' || c == '\u061B') {
        plain.setCharAt(i, ',');
      } else if (c == '\u2212' || c == '\u2013' || c == '\u2010') {
        plain.setCharAt(i, '-');
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static void learn(String line) {
    int colon = line.indexOf(": ");
    String kind = line.substring(0, colon);
    for (String word : line.substring(colon + 2).split(",")) {
      String words = normalise(word);
      if (kind.startsWith("month ")) {
        MONTHS.put(words, Integer.valueOf(kind.substring(6)));
      } else if (kind.startsWith("zone ")) {
        ZONES.put(words, ZoneOffset.of(kind.substring(5)));
      } else {
        (kind.equals("am") ? MORNING : AFTERNOON).add(words);
      }
    }
  }
}
