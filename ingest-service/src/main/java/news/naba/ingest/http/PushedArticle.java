package news.naba.ingest.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.Origin;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.Reason;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.Bodies;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.domain.identity.CanonicalUrl;
import news.naba.ingest.fetch.Fetcher;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody pushes.
 *
 * @param url where a reader finds it
 * @param html the page; either this or {@code text}
 * @param text the plain text; either this or {@code html}
 * @param title plain text
 * @param publishedAt a day or an instant, ISO 8601
 * @param outlet the publisher's name
 * @param language BCP 47
 */
record PushedArticle(
    @Nullable String url,
    @Nullable String html,
    @Nullable String text,
    @Nullable String title,
    @Nullable String publishedAt,
    @Nullable String outlet,
    @Nullable String language) {

  /**
   * The raw article it stands for. Its identity is its address, or without one its body.
   *
   * @throws ProblemException if it cannot be an article, saying why
   */
  RawArticle toRawArticle(long version, Instant receivedAt) {
    Optional<URI> address = checkedUrl();
    byte[] bytes = checkedBody().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Fetcher.MAX_BODY) {
      throw new ProblemException(
          Reason.TOO_LARGE,
          413,
          "The body has " + bytes.length + " bytes; the limit is " + Fetcher.MAX_BODY + ".");
    }
    String id =
        address.map(url -> Ids.article(CanonicalUrl.of(url))).orElseGet(() -> Ids.article(bytes));
    return new RawArticle(
        id,
        version,
        Origin.PUSHED,
        address.map(URI::toString).orElse(null),
        receivedAt,
        null,
        null,
        new Statement(blankToNull(title), statedTime(), language),
        outletOf(address),
        Bodies.of(html != null ? Body.Kind.HTML : Body.Kind.TEXT, bytes));
  }

  /** Tells whether two pushes say the same. */
  String fingerprint() {
    return Ids.fingerprint(
        Stream.of(url, html, text, title, publishedAt, outlet, language)
            .map(value -> value == null ? "-" : value.length() + ":" + value)
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  private Optional<URI> checkedUrl() {
    List<FieldError> errors = new ArrayList<>();
    Optional<URI> address = Optional.ofNullable(url).flatMap(WebUrl::parse);
    if (url != null && address.isEmpty()) {
      errors.add(new FieldError("url", "an http or https address"));
    }
    if ((html == null) == (text == null)) {
      String rule = "exactly one of html and text";
      errors.add(new FieldError("html", rule));
      errors.add(new FieldError("text", rule));
    }
    if (publishedAt != null && parsedTime().isEmpty()) {
      errors.add(
          new FieldError(
              "publishedAt",
              "an ISO 8601 day, or date-time with offset: 2024-12-02T09:50:00+03:00"));
    }
    if (language != null && !SourceDefinition.isLanguage(language)) {
      errors.add(new FieldError("language", "a BCP 47 language tag, e.g. ar"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return address;
  }

  private String checkedBody() {
    String body = html != null ? html : String.valueOf(text);
    if (body.isBlank()) {
      throw new ProblemException(
          Reason.EMPTY_BODY,
          400,
          (html != null ? "html" : "text") + " has nothing but white space.");
    }
    return body;
  }

  private @Nullable StatedTime statedTime() {
    return parsedTime().orElse(null);
  }

  private Optional<StatedTime> parsedTime() {
    try {
      return Optional.ofNullable(publishedAt).map(StatedTime::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable Outlet outletOf(Optional<URI> address) {
    String name = blankToNull(outlet);
    String domain = address.flatMap(WebUrl::domain).orElse(null);
    return name == null && domain == null ? null : new Outlet(name, domain, null, language);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
