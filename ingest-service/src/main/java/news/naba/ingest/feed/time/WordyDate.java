package news.naba.ingest.feed.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/** Reads a date part by part, in whatever order its parts stand. */
final class WordyDate {
  private static final Pattern PART =
      Pattern.compile(
          "(?<clock>(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)"
              + "|(?<yearFirst>(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2}))"
              + "|(?<dayFirst>(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d))"
              + "|(?<offset>[+-] ?\\d{1,2}(?::?\\d{2})?(?!\\d))"
              + "|(?<number>(?<!\\d)\\d{1,4}(?!\\d))"
              + "|(?<word>\\p{L}+(?:\\.\\p{L}\\.)?)");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final String text;
  private final List<Integer> numbers = new ArrayList<>();
  private @Nullable LocalDate day;
  private int month;
  private int hour = -1;
  private int minute;
  private int second;
  private @Nullable ZoneOffset zone;

  WordyDate(String text) {
    this.text = text;
  }

  Optional<StatedTime> read() {
    Matcher part = PART.matcher(text);
    int from = 0;
    String phrase = "";
    while (part.find(from)) {
      from = part.end();
      if (part.group("word") != null) {
        phrase = word(part.group("word"), phrase);
        continue;
      }
      phrase = "";
      if (part.group("offset") != null) {
        from = offset(part);
      } else {
        figures(part);
      }
    }
    return stated();
  }

  /** Takes a word, alone or with the one before it, which is remembered for the next. */
  private String word(String word, String before) {
    String phrase = before.isEmpty() ? word : before + " " + word;
    DateWords.month(phrase).or(() -> DateWords.month(word)).ifPresent(this::takeMonth);
    boolean timed = hour >= 0;
    if (timed && zone == null) {
      zone = DateWords.zone(word).orElse(null);
    }
    if (timed && hour <= 12) {
      if (DateWords.isAfternoon(word) || DateWords.isAfternoon(phrase)) {
        hour = hour == 12 ? 12 : hour + 12;
      } else if (DateWords.isMorning(word) || DateWords.isMorning(phrase)) {
        hour = hour == 12 ? 0 : hour;
      }
    }
    return word;
  }

  /** Some write a month twice, by its names in two regions: {@code ديسمبر/كانون الأول}. */
  private void takeMonth(int named) {
    month = month == 0 ? named : month;
  }

  /** A sign before digits is an offset behind a time; elsewhere it is a hyphen before a number. */
  private int offset(Matcher part) {
    if (hour < 0) {
      return part.start() + 1;
    }
    zone = FeedTimes.offset(part.group("offset").replace(" ", ""));
    return part.end();
  }

  private void figures(Matcher part) {
    if (part.group("clock") != null) {
      if (hour < 0) {
        hour = Integer.parseInt(part.group(2));
        minute = Integer.parseInt(part.group(3));
        second = part.group(4) == null ? 0 : Integer.parseInt(part.group(4));
      }
    } else if (part.group("yearFirst") != null) {
      day = date(part.group(6), part.group(7), part.group(8));
    } else if (part.group("dayFirst") != null) {
      boolean american = Integer.parseInt(part.group(11)) > 12;
      day = date(part.group(12), part.group(american ? 10 : 11), part.group(american ? 11 : 10));
    } else {
      numbers.add(Integer.valueOf(part.group("number")));
    }
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(
        year.length() == 2 ? fullYear(Integer.parseInt(year)) : Integer.parseInt(year),
        Integer.parseInt(month),
        Integer.parseInt(day));
  }

  private Optional<StatedTime> stated() {
    LocalDate date = day != null ? day : dayInWords();
    if (date == null) {
      return Optional.empty();
    }
    return Optional.of(
        hour < 0
            ? StatedTime.of(date)
            : FeedTimes.stated(date, hour, minute, second, zone == null ? ZoneOffset.UTC : zone));
  }

  /**
   * Month by name; the year is the first number that can be one, else the second of two (RFC 822
   * wrote two digits); the day stands before the year, or behind it when the year stands first. A
   * date in the Hijri calendar beside it is passed over.
   */
  private @Nullable LocalDate dayInWords() {
    if (month == 0 || numbers.isEmpty()) {
      return null;
    }
    int yearAt = -1;
    for (int i = 0; i < numbers.size() && yearAt < 0; i++) {
      yearAt = numbers.get(i) >= FIRST_YEAR && numbers.get(i) <= LAST_YEAR ? i : -1;
    }
    if (yearAt < 0 && (numbers.size() != 2 || numbers.get(1) > 99)) {
      return null;
    }
    yearAt = yearAt < 0 ? 1 : yearAt;
    int year = numbers.get(yearAt);
    int dayOfMonth = numbers.size() == 1 ? 1 : numbers.get(yearAt == 0 ? 1 : yearAt - 1);
    return LocalDate.of(year < 100 ? fullYear(year) : year, month, dayOfMonth);
  }

  private static int fullYear(int twoDigits) {
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  }
}
