package news.naba.extract.domain.article.metadata.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days that are written with the month's name, in whatever order. */
final class NamedDays {
  private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}]+");

  /** What may stand between the parts of a date; anything else parts two things. */
  private static final Pattern GAP = Pattern.compile("[\\s.,،'’/()ºª°-]{0,5}");

  /** Words inside dates that mean nothing: ordinals, "of". */
  private static final Set<String> FILLERS =
      Set.of("st", "nd", "rd", "th", "er", "of", "de", "del", "d", "ام", "ماه");

  private final Map<String, Integer> months;

  /**
   * Knows the months.
   *
   * @param months numbers by name, lower case; a name has at most two words
   */
  NamedDays(Map<String, Integer> months) {
    this.months = months;
  }

  /**
   * A day as written.
   *
   * @param start of it in the text
   * @param end of it, exclusive
   */
  record Day(int start, int end, int year, int month, int day) {}

  /** A word or number. */
  record Token(int start, int end, String text) {
    private boolean isNumber(int digits) {
      return text.length() <= digits && Character.isDigit(text.charAt(0));
    }

    private int number() {
      return Integer.parseInt(text);
    }
  }

  /** The words and numbers of a text with Latin digits. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(
          new Token(matcher.start(), matcher.end(), matcher.group().toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }

  /** The days in a text of these tokens. */
  List<Day> in(String text, List<Token> tokens) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int words = monthWords(tokens, i);
      if (words > 0) {
        Day day = around(text, tokens, i, words);
        if (day != null) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** How many tokens from here on name a month: 0, 1 or 2. */
  private int monthWords(List<Token> tokens, int i) {
    if (i + 1 < tokens.size() && months.containsKey(name(tokens, i, 2))) {
      return 2;
    }
    return months.containsKey(name(tokens, i, 1)) ? 1 : 0;
  }

  private static String name(List<Token> tokens, int i, int words) {
    return words == 1
        ? tokens.get(i).text()
        : tokens.get(i).text() + " " + tokens.get(i + 1).text();
  }

  /** Reads day and year on both sides of a month: D M Y, M D Y or Y M D. */
  private @org.jspecify.annotations.Nullable Day around(
      String text, List<Token> tokens, int i, int words) {
    Integer month = months.get(name(tokens, i, words));
    int before = step(text, tokens, i, -1);
    int after = step(text, tokens, i + words - 1, 1);
    // The same month in another tradition: "2 كانون الأول/ديسمبر 2024".
    int second = after < 0 ? 0 : monthWords(tokens, after);
    if (second > 0) {
      after = step(text, tokens, after + second - 1, 1);
    }
    if (month == null || after < 0) {
      return null;
    }
    Token next = tokens.get(after);
    if (before >= 0 && tokens.get(before).isNumber(2) && isYear(next)) {
      return day(tokens.get(before), next, next, month, tokens.get(before));
    }
    if (before >= 0 && isYear(tokens.get(before)) && next.isNumber(2)) {
      return day(tokens.get(before), next, tokens.get(before), month, next);
    }
    int last = next.isNumber(2) ? step(text, tokens, after, 1) : -1;
    return last >= 0 && isYear(tokens.get(last))
        ? day(tokens.get(i), tokens.get(last), tokens.get(last), month, next)
        : null;
  }

  private static Day day(Token first, Token last, Token year, int month, Token day) {
    return new Day(first.start(), last.end(), year.number(), month, day.number());
  }

  /** The next token that means something, or -1 if there is none close by. */
  private static int step(String text, List<Token> tokens, int from, int direction) {
    int at = from;
    for (int skipped = 0; skipped < 3; skipped++) {
      int next = at + direction;
      if (next < 0 || next >= tokens.size()) {
        return -1;
      }
      Token left = tokens.get(Math.min(at, next));
      Token right = tokens.get(Math.max(at, next));
      if (!GAP.matcher(text.substring(left.end(), right.start())).matches()) {
        return -1;
      }
      if (!FILLERS.contains(tokens.get(next).text())) {
        return next;
      }
      at = next;
    }
    return -1;
  }

  private static boolean isYear(Token token) {
    return token.text().length() == 4 && Character.isDigit(token.text().charAt(0));
  }
}
