package news.naba.ingest.domain;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A poll that was made.
 *
 * @param failure null unless it failed
 * @param detail the failure for people
 * @param newItems items that were new or changed
 * @param servedFrom where redirects led; null without any
 */
public record Poll(
    Instant at,
    Outcome outcome,
    @Nullable Failure failure,
    @Nullable String detail,
    int newItems,
    @Nullable String servedFrom) {

  /** How a poll ended. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Outcome {
    READ,
    NOT_MODIFIED,
    FAILED;

    /** The word in lower case with hyphens, for metrics and answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Poll read(Instant at, int newItems, Route route) {
    return new Poll(at, Outcome.READ, null, null, newItems, servedFrom(route));
  }

  static Poll notModified(Instant at, Route route) {
    return new Poll(at, Outcome.NOT_MODIFIED, null, null, 0, servedFrom(route));
  }

  static Poll failed(Instant at, PollResult.Failed failed) {
    return new Poll(at, Outcome.FAILED, failed.failure(), failed.detail(), 0, null);
  }

  private static @Nullable String servedFrom(Route route) {
    return route.servedFrom() == null ? null : route.servedFrom().toString();
  }
}
