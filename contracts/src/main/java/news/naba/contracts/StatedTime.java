package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody stated it: a day, or a moment with its zone. In JSON one string, {@code
 * 2024-12-02} or {@code 2024-12-02T09:50:00+03:00}. The zone is kept because the day it names is
 * the day a text means by "today".
 *
 * @param day the calendar day where it was stated
 * @param moment the exact time, or null when only the day is known
 */
public record StatedTime(LocalDate day, @Nullable OffsetDateTime moment) {

  public static StatedTime of(LocalDate day) {
    return new StatedTime(day, null);
  }

  public static StatedTime of(OffsetDateTime moment) {
    return new StatedTime(moment.toLocalDate(), moment);
  }

  /**
   * Reads the JSON form.
   *
   * @throws DateTimeParseException if the text is neither an ISO 8601 day nor an ISO 8601 date-time
   *     with offset
   */
  @JsonCreator
  public static StatedTime parse(String text) {
    return text.length() <= 10 ? of(LocalDate.parse(text)) : of(OffsetDateTime.parse(text));
  }

  /** The exact time, or noon UTC of the day: for ordering, never for display. */
  public Instant approximately() {
    return moment != null ? moment.toInstant() : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  @JsonValue
  @Override
  public String toString() {
    return moment != null ? moment.toString() : day.toString();
  }
}
