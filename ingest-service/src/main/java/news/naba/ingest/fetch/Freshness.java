package news.naba.ingest.fetch;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a server lets an answer be kept (RFC 9111, sections 4.2 and 5.2.2). */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_KEPT =
      Pattern.compile("(?:^|[,\\s])(?:no-cache|no-store)(?:$|[,\\s=])", Pattern.CASE_INSENSITIVE);

  private Freshness() {}

  /** Zero when the server does not say, or says that it must not be kept. */
  static Duration of(MultiMap headers, Instant now) {
    String control = String.join(", ", headers.getAll("Cache-Control"));
    if (NOT_KEPT.matcher(control).find()) {
      return Duration.ZERO;
    }
    Matcher age = MAX_AGE.matcher(control);
    Duration kept =
        age.find()
            ? Duration.ofSeconds(Long.parseLong(age.group(1))).minus(age(headers))
            : time(headers, "Expires")
                .map(end -> Duration.between(time(headers, "Date").orElse(now), end))
                .orElse(Duration.ZERO);
    return kept.isNegative() ? Duration.ZERO : kept;
  }

  private static Duration age(MultiMap headers) {
    String age = headers.get("Age");
    return age != null && age.strip().matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(age.strip()))
        : Duration.ZERO;
  }

  private static Optional<Instant> time(MultiMap headers, String name) {
    try {
      return Optional.ofNullable(headers.get(name))
          .map(date -> ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
