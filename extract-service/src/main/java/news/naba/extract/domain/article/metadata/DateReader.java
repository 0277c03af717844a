package news.naba.extract.domain.article.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.TextCleaner;

/**
 * Finds a date in a short text: ISO 8601, RFC 1123, and days written with the month's name in
 * Arabic or English. All-numeric dates count only when no other order of day and month is possible;
 * otherwise nothing is better than something wrong.
 */
public final class DateReader {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)"
              + "(?:[T ]\\s*(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d/.])((?:19|20)\\d\\d)[/.](\\d{1,2})[/.](\\d{1,2})(?![\\d/])");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern RFC_1123 =
      Pattern.compile(
          "[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d (?:GMT|[+-]\\d{4})");

  /** Dates are looked for in labels and attributes; what is longer is searched so far. */
  private static final int LONGEST = 300;

  private final Map<String, Integer> months = new HashMap<>();
  private final String monthPattern;
  private final Pattern dayMonthYear;
  private final Pattern monthDayYear;

  public DateReader(RuleFile file) {
    for (String month : file.sections()) {
      file.entries(month).forEach(name -> months.put(name, Integer.valueOf(month)));
    }
    String names =
        months.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // The second name is the same month in another tradition: "2 كانون الأول/ديسمبر 2024".
    monthPattern = "(?:" + names + ")";
    String month = "(" + names + ")\\.?(?:\\s*[/(-]\\s*(?:" + names + ")\\)?)?";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    dayMonthYear =
        Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+"
                + month
                + "(?![\\p{L}])[\\s,،-]+((?:19|20)\\d\\d)(?!\\d)",
            flags);
    monthDayYear =
        Pattern.compile(
            "(?<![\\p{L}])"
                + month
                + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)",
            flags);
  }

  /** A regular expression for the name of any month. */
  public String monthPattern() {
    return monthPattern;
  }

  /** The first date in a short text, if it can be read in only one way. */
  public Optional<StatedTime> find(String text) {
    String plain = latinDigits(text.substring(0, Math.min(text.length(), LONGEST)).strip());
    return iso(plain)
        .or(() -> rfc1123(plain))
        .or(() -> numbers(YEAR_FIRST.matcher(plain), 1, 2, 3))
        .or(() -> numbers(COMPACT.matcher(plain), 1, 2, 3))
        .or(() -> named(dayMonthYear.matcher(plain), 3, 2, 1))
        .or(() -> named(monthDayYear.matcher(plain), 3, 1, 2))
        .or(() -> unambiguous(NUMERIC.matcher(plain)));
  }

  private static Optional<StatedTime> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Optional<StatedTime> day = day(m.group(1), m.group(2), m.group(3));
    if (day.isEmpty() || m.group(4) == null || m.group(7) == null) {
      return day;
    }
    try {
      int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
      LocalTime time =
          LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
      return Optional.of(StatedTime.of(OffsetDateTime.of(day.get().day(), time, zone(m.group(7)))));
    } catch (DateTimeException e) {
      return day;
    }
  }

  private static ZoneOffset zone(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static Optional<StatedTime> rfc1123(String text) {
    Matcher m = RFC_1123.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StatedTime.of(
              OffsetDateTime.parse(
                  m.group(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<StatedTime> numbers(Matcher m, int year, int month, int day) {
    return m.find() ? day(m.group(year), m.group(month), m.group(day)) : Optional.empty();
  }

  private Optional<StatedTime> named(Matcher m, int year, int month, int day) {
    if (!m.find()) {
      return Optional.empty();
    }
    Integer number = months.get(m.group(month).toLowerCase(Locale.ROOT));
    return number == null
        ? Optional.empty()
        : day(m.group(year), String.valueOf(number), m.group(day));
  }

  /** 25/12/2024 and 12/25/2024 can be read in one way only, and so can 7/7/2024. */
  private static Optional<StatedTime> unambiguous(Matcher m) {
    if (!m.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    if (first > 12 || first == second) {
      return day(m.group(4), m.group(3), m.group(1));
    }
    return second > 12 ? day(m.group(4), m.group(1), m.group(3)) : Optional.empty();
  }

  private static Optional<StatedTime> day(String year, String month, String day) {
    try {
      return Optional.of(
          StatedTime.of(
              LocalDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String latinDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : stripMark(c));
    }
    return plain.toString();
  }

  /** Vowel marks do not matter for the names of months, and neither does the kind of space. */
  private static String stripMark(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return "";
    }
    return TextCleaner.isSpace(c) ? " " : String.valueOf(c);
  }
}
