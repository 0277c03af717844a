package news.naba.ingest.feed;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.StatedTime;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feed items with the zone they were written in, which ROME drops: an outlet's "today" is
 * the day where the outlet is.
 */
final class StatedTimes {
  /** Elements that say when an item was published, best first, of all feed formats. */
  private static final List<String> PUBLISHED = List.of("published", "issued", "pubDate", "date");

  /** RFC 822 as feeds write it: the day of the week may be missing, the zone may be a name. */
  private static final DateTimeFormatter RFC_822 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .parseLenient()
          .appendPattern("[EEE, ]d MMM uuuu HH:mm[:ss] ")
          .appendPattern("[XX][XXX][z]")
          .toFormatter(Locale.ENGLISH);

  private static final Map<String, String> ZONE_NAMES =
      Map.of(
          "UT", "GMT", "Z", "GMT", "EST", "-0500", "EDT", "-0400", "PST", "-0800", "PDT", "-0700");

  private StatedTimes() {}

  /**
   * When an item was published.
   *
   * @param item the item's element
   * @param known what ROME makes of it: the fallback, in UTC
   */
  static @Nullable StatedTime published(Element item, @Nullable Date known) {
    for (String name : PUBLISHED) {
      for (Element child : item.getChildren()) {
        if (child.getName().equals(name)) {
          Optional<StatedTime> stated = parse(child.getTextTrim());
          if (stated.isPresent()) {
            return stated.get();
          }
        }
      }
    }
    return known == null ? null : StatedTime.of(known.toInstant().atOffset(ZoneOffset.UTC));
  }

  static Optional<StatedTime> parse(String text) {
    try {
      return Optional.of(StatedTime.parse(text));
    } catch (DateTimeException notIso) {
      return parseRfc822(text);
    }
  }

  private static Optional<StatedTime> parseRfc822(String text) {
    int space = text.lastIndexOf(' ');
    String zone = text.substring(space + 1);
    String known = text.substring(0, space + 1) + ZONE_NAMES.getOrDefault(zone, zone);
    try {
      OffsetDateTime time = ZonedDateTime.parse(known, RFC_822).toOffsetDateTime();
      return Optional.of(StatedTime.of(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
