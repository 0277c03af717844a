package news.naba.extract.domain.article.metadata.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day from an address such as {@code /2025/03/04/…} or {@code /2025-03-04-…}. */
final class UrlDates {
  private static final Pattern DAY =
      Pattern.compile(
          "/((?:19|20)\\d\\d)([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[/_.?-]|$)"
              + "|[/_-]((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)"
              + "|[/_-](20\\d\\d)([01]\\d)([0-3]\\d)(?=[/_.?-]|$)");
  private static final Pattern NAMED =
      Pattern.compile(
          "/((?:19|20)\\d\\d)/("
              + "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
              + ")/(\\d{1,2})(?=/|$)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** In characters; longer addresses are not looked at. */
  private static final int LONGEST = 2_000;

  private UrlDates() {}

  /** The day in an address, if there is one. */
  static Optional<LocalDate> in(@Nullable String url) {
    if (url == null || url.length() > LONGEST) {
      return Optional.empty();
    }
    String path = url.replaceFirst("[?#].*$", "").toLowerCase(Locale.ROOT);
    Matcher m = DAY.matcher(path);
    while (m.find()) {
      for (int group : new int[] {1, 5, 8}) {
        int month = group == 1 ? 3 : group + 1;
        if (m.group(group) != null) {
          Optional<LocalDate> day = day(m.group(group), m.group(month), m.group(month + 1));
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    Matcher named = NAMED.matcher(path);
    return named.find()
        ? day(named.group(1), "" + (MONTHS.indexOf(named.group(2)) + 1), named.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
