package news.naba.ingest.feed.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.contracts.StatedTime;

/**
 * Reads dates as feeds write them: ISO 8601 in all its profiles, RFC 822 with all that is wrong in
 * practice, {@code asctime}, and dates in words (English, French, the Arabic month names of every
 * region; any digits). The zone a date was written in is kept: an outlet's "today" is the day where
 * the outlet is. A time without a zone is taken for UTC, so that its day stays what was written.
 */
public final class FeedTimes {
  /** Longer texts are not dates. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern ISO_DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{2})(\\d{2}))?");

  private static final Pattern ISO_TIME =
      Pattern.compile(
          "(?: ?t ?| )(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?|(\\d{2})(\\d{2})?)(?:[.,]\\d+)?"
              + " ?(z|[a-z]{2,4}|[+-] ?\\d{1,2}(?::?\\d{2})?)?");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private FeedTimes() {}

  /** The time that is written; nothing when none is, or one that does not exist. */
  public static Optional<StatedTime> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String date = DateWords.normalise(text);
    try {
      if (EPOCH.matcher(date).matches()) {
        return Optional.of(epoch(date));
      }
      Optional<StatedTime> iso = iso(date);
      return iso.isPresent() ? iso : new WordyDate(date).read();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static StatedTime epoch(String digits) {
    Instant moment =
        digits.length() == 10
            ? Instant.ofEpochSecond(Long.parseLong(digits))
            : Instant.ofEpochMilli(Long.parseLong(digits));
    return StatedTime.of(moment.atOffset(ZoneOffset.UTC));
  }

  private static Optional<StatedTime> iso(String text) {
    Matcher date = ISO_DATE.matcher(text);
    if (!date.lookingAt()) {
      return Optional.empty();
    }
    boolean compact = date.group(4) != null;
    int month = number(compact ? date.group(4) : date.group(2), 1);
    int dayOfMonth = number(compact ? date.group(5) : date.group(3), 1);
    LocalDate day = LocalDate.of(number(date.group(1), 0), month, dayOfMonth);
    if (date.end() == text.length()) {
      return Optional.of(StatedTime.of(day));
    }
    Matcher time = ISO_TIME.matcher(text).region(date.end(), text.length());
    if (!time.matches()) {
      return Optional.empty();
    }
    boolean packed = time.group(4) != null;
    int minute = number(packed ? time.group(4) : time.group(2), 0);
    int second = number(packed ? time.group(5) : time.group(3), 0);
    return Optional.of(stated(day, number(time.group(1), 0), minute, second, zone(time.group(6))));
  }

  private static ZoneOffset zone(String written) {
    return written == null
        ? ZoneOffset.UTC
        : DateWords.zone(written).orElseGet(() -> offset(written));
  }

  /** {@code +3}, {@code +03}, {@code +0300} or {@code +03:00}; UTC for what nobody uses. */
  static ZoneOffset offset(String written) {
    String digits = written.replaceAll("\\D", "");
    if (digits.isEmpty()) {
      return ZoneOffset.UTC;
    }
    String padded = digits.length() % 2 == 1 ? "0" + digits : digits;
    int hours = Integer.parseInt(padded.substring(0, 2));
    int minutes = padded.length() > 2 ? Integer.parseInt(padded.substring(2, 4)) : 0;
    if (hours > 14 || minutes > 59) {
      return ZoneOffset.UTC;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(written.startsWith("-") ? -seconds : seconds);
  }

  /** A moment; 24:00 is the next day's beginning, a leap second the one before. */
  static StatedTime stated(LocalDate day, int hour, int minute, int second, ZoneOffset zone) {
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, Math.min(second, 59));
    return StatedTime.of(OffsetDateTime.of(midnight ? day.plusDays(1) : day, time, zone));
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
