package news.naba.extract.domain.article.metadata.date;

import com.ibm.icu.util.PersianCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.TextCleaner;

/**
 * Finds dates in short texts: ISO 8601, RFC 1123, seconds since the epoch, days written with the
 * month's name, and all-numeric days. Where day and month could be swapped it gives both readings
 * and leaves the choice to those who know more. Days of the Persian calendar become Gregorian ones;
 * days of the Islamic calendar, which differs by country, are not taken for dates.
 */
public final class DateReader {
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\d.])"
              + YEAR
              + "-(\\d\\d)-(\\d\\d)"
              + "(?:[T ]\\s*(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^" + YEAR + "([01]\\d)([0-3]\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern EPOCH = Pattern.compile("^(1[0-9]{9})(?:\\d{3})?$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d/.])" + YEAR + "\\s?[/.年년-]\\s?(\\d{1,2})\\s?[/.月월-]\\s?(\\d{1,2})(?![\\d/])");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + "(?!\\d)");
  private static final Pattern PERSIAN =
      Pattern.compile("(?<![\\d/.])(1[34]\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?![\\d/])");
  private static final Pattern RFC_1123 =
      Pattern.compile(
          "[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d (?:GMT|[+-]\\d{4})");

  /** Dates are looked for in labels and attributes; what is longer is searched so far. */
  private static final int LONGEST = 300;

  /** The Persian years of 1971 to 2036; Islamic ones of our time are later. */
  private static final int FIRST_PERSIAN = 1350;

  private static final int LAST_PERSIAN = 1415;

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> persianMonths = new HashMap<>();
  private final String monthPattern;
  private final NamedDays named;
  private final NamedDays persianNamed;

  /**
   * Makes a reader.
   *
   * @param main the months of the languages that articles are read in, by number
   * @param others the months of further languages by number, and Persian ones by {@code persian 1}
   *     to {@code persian 12}
   */
  public DateReader(RuleFile main, RuleFile others) {
    load(main);
    monthPattern = "(?:" + alternatives(months) + ")";
    load(others);
    named = new NamedDays(months);
    persianNamed = new NamedDays(persianMonths);
  }

  /**
   * A date in a text.
   *
   * @param before what stands before it, back to the date before: its label, perhaps
   * @param readings what it can mean: one time, or two when day and month could be swapped, the one
   *     with the day first before the other
   * @param order the order of day and month in it, if it is all-numeric and cannot be read
   *     otherwise
   */
  public record Found(String before, List<StatedTime> readings, Optional<DateOrder> order) {

    /** The time, if there is only one reading. */
    public Optional<StatedTime> certain() {
      return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }
  }

  /** A match of one form of date. */
  private record Hit(int start, int end, List<StatedTime> readings, Optional<DateOrder> order) {}

  /** A regular expression for the name of any month. */
  public String monthPattern() {
    return monthPattern;
  }

  /** The first date in a short text, if it can be read in only one way. */
  public Optional<StatedTime> find(String text) {
    return all(text).stream().findFirst().flatMap(Found::certain);
  }

  /** The dates in a short text, in order. */
  public List<Found> all(String text) {
    String plain = latinDigits(text.substring(0, Math.min(text.length(), LONGEST)).strip());
    if (plain.length() < 8 || plain.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<NamedDays.Token> tokens = NamedDays.tokens(plain);
    List<Hit> hits = new ArrayList<>();
    collect(hits, ISO, plain, DateReader::iso);
    collect(hits, RFC_1123, plain, DateReader::rfc1123);
    collect(hits, COMPACT, plain, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    collect(hits, EPOCH, plain, DateReader::epoch);
    collect(hits, YEAR_FIRST, plain, m -> day(number(m, 1), number(m, 2), number(m, 3)));
    collect(hits, NUMERIC, plain, DateReader::eitherWay);
    collect(hits, PERSIAN, plain, m -> persian(number(m, 1), number(m, 2), number(m, 3)));
    for (NamedDays.Day day : named.in(plain, tokens)) {
      add(hits, day.start(), day.end(), day(day.year(), day.month(), day.day()));
    }
    for (NamedDays.Day day : persianNamed.in(plain, tokens)) {
      add(hits, day.start(), day.end(), persian(day.year(), day.month(), day.day()));
    }
    hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(hit -> -hit.end()));
    List<Found> found = new ArrayList<>();
    int end = 0;
    for (Hit hit : hits) {
      if (hit.start() >= end) {
        found.add(new Found(plain.substring(end, hit.start()), hit.readings(), hit.order()));
        end = hit.end();
      }
    }
    return found;
  }

  private static void collect(
      List<Hit> hits, Pattern form, String text, Function<Matcher, Stream<StatedTime>> readings) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      List<StatedTime> times = readings.apply(matcher).distinct().toList();
      if (!times.isEmpty()) {
        hits.add(new Hit(matcher.start(), matcher.end(), times, order(form, matcher)));
      }
    }
  }

  private static void add(List<Hit> hits, int start, int end, Stream<StatedTime> reading) {
    reading.forEach(time -> hits.add(new Hit(start, end, List.of(time), Optional.empty())));
  }

  private static Optional<DateOrder> order(Pattern form, Matcher m) {
    if (!form.equals(NUMERIC)) {
      return Optional.empty();
    }
    if (Integer.parseInt(m.group(1)) > 12) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    return Integer.parseInt(m.group(3)) > 12
        ? Optional.of(DateOrder.MONTH_FIRST)
        : Optional.empty();
  }

  private void load(RuleFile file) {
    for (String section : file.sections()) {
      boolean persian = section.startsWith("persian ");
      Integer number = Integer.valueOf(persian ? section.substring(8) : section);
      file.entries(section)
          .forEach(name -> (persian ? persianMonths : months).put(latinDigits(name), number));
    }
  }

  private static String alternatives(Map<String, Integer> names) {
    return names.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Stream<StatedTime> iso(Matcher m) {
    List<StatedTime> day = day(number(m, 1), number(m, 2), number(m, 3)).toList();
    if (day.isEmpty() || m.group(4) == null || m.group(7) == null) {
      return day.stream();
    }
    try {
      int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
      LocalTime time =
          LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
      return Stream.of(StatedTime.of(OffsetDateTime.of(day.get(0).day(), time, zone(m.group(7)))));
    } catch (DateTimeException e) {
      return day.stream();
    }
  }

  private static ZoneOffset zone(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static Stream<StatedTime> rfc1123(Matcher m) {
    try {
      return Stream.of(
          StatedTime.of(
              OffsetDateTime.parse(
                  m.group(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  private static Stream<StatedTime> epoch(Matcher m) {
    Instant instant = Instant.ofEpochSecond(Long.parseLong(m.group(1)));
    return Stream.of(StatedTime.of(instant.atOffset(ZoneOffset.UTC)));
  }

  /** 25/12/2024 and 12/25/2024 can be read in one way only, and so can 7/7/2024. */
  private static Stream<StatedTime> eitherWay(Matcher m) {
    return Stream.concat(
        day(number(m, 4), number(m, 3), number(m, 1)),
        day(number(m, 4), number(m, 1), number(m, 3)));
  }

  private static Stream<StatedTime> persian(int y, int m, int d) {
    if (y < FIRST_PERSIAN || y > LAST_PERSIAN || m < 1 || m > 12 || d < 1 || d > 31) {
      return Stream.empty();
    }
    PersianCalendar calendar = new PersianCalendar(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.set(y, m - 1, d);
    Instant instant = Instant.ofEpochMilli(calendar.getTimeInMillis());
    return Stream.of(StatedTime.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Stream<StatedTime> day(int year, int month, int day) {
    if (year < 1900 || year > 2099) {
      return Stream.empty();
    }
    try {
      return Stream.of(StatedTime.of(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }

  private static String latinDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (TextCleaner.isSpace(c)) {
        plain.append(' ');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        // Vowel marks do not matter for the names of months.
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
