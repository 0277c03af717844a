package news.naba.local.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes dates as an outlet does: the weekday's name and the month's name of its country.
 *
 * <p>In the texts {@code {weekday}}, {@code {date}} and {@code {month}} stand for the day of the
 * edition; {@code {weekday-1}} and {@code {date+3}} count in days, {@code {month-1}} in months and
 * {@code {year-2}} in years from it. A date is the day and the month, without the year.
 */
final class DateWords {

  private static final Pattern ANY_BRACE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(weekday|date|month|year)([+-]\\d{1,3})?");
  private static final String CALENDAR = "calendar.properties";

  private final List<String> weekdays;
  private final List<String> months;

  private DateWords(List<String> weekdays, List<String> months) {
    this.weekdays = weekdays;
    this.months = months;
  }

  /**
   * @param language BCP 47, as in {@code calendar.properties}
   * @param style which names of the months, as in {@code calendar.properties}
   */
  static DateWords load(String language, String style) {
    Properties calendar = Resources.properties(CALENDAR);
    return new DateWords(
        names(calendar, language + ".weekdays", 7),
        names(calendar, language + ".months." + style, 12));
  }

  /**
   * Fills in every placeholder of a text.
   *
   * @param today the day of the edition
   * @throws IllegalArgumentException if something in braces is no placeholder
   */
  String resolve(String text, LocalDate today) {
    return ANY_BRACE
        .matcher(text)
        .replaceAll(brace -> Matcher.quoteReplacement(word(brace, today)));
  }

  /** A moment as a reader sees it on a page, e.g. {@code Friday 5 June 2026 - 14:05}. */
  String moment(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    LocalDate day = local.toLocalDate();
    return String.format(
        "%s %s %d - %02d:%02d",
        weekday(day), date(day), day.getYear(), local.getHour(), local.getMinute());
  }

  private String word(MatchResult brace, LocalDate today) {
    Matcher placeholder = PLACEHOLDER.matcher(brace.group(1));
    if (!placeholder.matches()) {
      throw new IllegalArgumentException("unknown placeholder " + brace.group());
    }
    int shift = placeholder.group(2) == null ? 0 : Integer.parseInt(placeholder.group(2));
    return switch (placeholder.group(1)) {
      case "weekday" -> weekday(today.plusDays(shift));
      case "date" -> date(today.plusDays(shift));
      case "month" -> month(today.plusMonths(shift));
      default -> String.valueOf(today.plusYears(shift).getYear());
    };
  }

  private String weekday(LocalDate day) {
    return weekdays.get(day.getDayOfWeek().getValue() - 1);
  }

  private String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  private String month(LocalDate day) {
    return months.get(day.getMonthValue() - 1);
  }

  private static List<String> names(Properties calendar, String key, int count) {
    List<String> names = List.of(Resources.required(calendar, key, CALENDAR).split(", *"));
    if (names.size() != count) {
      throw new IllegalStateException(CALENDAR + " needs " + count + " names for " + key);
    }
    return names;
  }
}
