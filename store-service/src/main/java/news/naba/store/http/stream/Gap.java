package news.naba.store.http.stream;

import news.naba.contracts.Reason;
import news.naba.store.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * Tells a stream's reader what it will not get.
 *
 * @param reason {@code unknown-cursor}
 * @param requested the cursor that was asked for, as it was written
 * @param missingFrom first sequence that is missing; null when nobody can say
 * @param missingTo last sequence that is missing; null when nobody can say
 * @param detail in words
 */
public record Gap(
    Reason reason,
    String requested,
    @Nullable Long missingFrom,
    @Nullable Long missingTo,
    String detail) {

  /** The updates after the cursor were kept no longer. */
  static Gap expired(long cursor, long oldest) {
    return new Gap(
        Reason.UNKNOWN_CURSOR,
        Long.toString(cursor),
        cursor + 1,
        oldest - 1,
        "These updates are not kept any more; the stream goes on with the oldest that is.");
  }

  /** A stream from a time on: some of its updates may not be kept any more. */
  static Gap forgotten(String since, long oldest) {
    return new Gap(
        Reason.UNKNOWN_CURSOR,
        since,
        null,
        oldest - 1,
        "Updates before " + oldest + " are not kept any more; the stream begins with that one.");
  }

  /** The cursor is past the end of the log. */
  static Gap future(String cursor, long head) {
    return new Gap(
        Reason.UNKNOWN_CURSOR,
        cursor,
        null,
        null,
        "There is no such update yet, the last one is " + head + "; the stream goes on live.");
  }

  /** The cursor is no cursor. */
  static Gap malformed(String cursor) {
    return new Gap(
        Reason.UNKNOWN_CURSOR,
        cursor,
        null,
        null,
        "A cursor is a whole number; what was missed is unknown, the stream goes on live.");
  }

  String frame() {
    return "event: gap\ndata: " + Json.write(this) + "\n\n";
  }
}
