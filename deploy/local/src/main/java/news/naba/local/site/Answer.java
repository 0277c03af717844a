package news.naba.local.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response, and how it meets a conditional request (RFC 9110, section 13).
 *
 * @param contentType with its charset
 * @param language BCP 47
 * @param validators empty for what is not worth a conditional request
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
record Answer(
    int status,
    String contentType,
    String language,
    Optional<Answer.Validators> validators,
    byte[] body) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * How a client asks whether something has changed.
   *
   * @param etag with its quotes, and {@code W/} where it is weak
   */
  record Validators(String etag, Instant lastModified) {

    /** A strong tag: any other byte makes another tag. */
    static Validators ofBytes(byte[] body, Instant lastModified) {
      return new Validators("\"" + hash(body) + "\"", lastModified);
    }

    /** A weak tag of what matters: the frame around it may differ. */
    static Validators ofText(String text, Instant lastModified) {
      String etag = "W/\"" + hash(text.getBytes(StandardCharsets.UTF_8)) + "\"";
      return new Validators(etag, lastModified);
    }

    boolean unchanged(Headers request) {
      String tags = request.getFirst("If-None-Match");
      if (tags != null) {
        return Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
      }
      return httpDate(request.getFirst("If-Modified-Since"))
          .filter(since -> !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
          .isPresent();
    }

    private static String opaque(String tag) {
      return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> httpDate(@Nullable String header) {
      if (header == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static String hash(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 12);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  /** Plain text with a status that means there is nothing to read. */
  static Answer message(int status, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/plain; charset=UTF-8", "en", Optional.empty(), body);
  }

  /** Sends the body, or only the headers for HEAD, or 304 if the client has it already. */
  void send(HttpExchange exchange, boolean head) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    validators.ifPresent(
        known -> {
          headers.set("ETag", known.etag());
          headers.set("Last-Modified", HTTP_DATE.format(known.lastModified()));
          headers.set("Cache-Control", "no-cache");
        });
    if (validators.filter(known -> known.unchanged(exchange.getRequestHeaders())).isPresent()) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers.set("Content-Type", contentType);
    headers.set("Content-Language", language);
    if (head) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
