package news.naba.ingest.http;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.WebUrl;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about a source.
 *
 * @param url http(s)
 * @param name at most 200 characters
 * @param outlet at most 200 characters
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param pollSeconds the least seconds between polls, 1 to 604800
 * @param maxPollSeconds the most, 1 to 604800 and no less than {@code pollSeconds}
 * @param paused whether it is not to be polled until that is changed
 */
record SourceDefinition(
    @Nullable String url,
    @Nullable String name,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String country,
    @Nullable Integer pollSeconds,
    @Nullable Integer maxPollSeconds,
    @Nullable Boolean paused) {
  private static final int MAX_NAME = 200;
  private static final int WEEK_SECONDS = 7 * 24 * 60 * 60;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  static SourceDefinition of(Source source) {
    return new SourceDefinition(
        source.url(),
        source.name(),
        source.outlet(),
        source.language(),
        source.country(),
        source.pollSeconds(),
        source.maxPollSeconds(),
        source.paused());
  }

  /**
   * The source it defines.
   *
   * @throws ProblemException naming every field that is not allowed
   */
  Source toSource(Instant createdAt) {
    List<FieldError> errors = new ArrayList<>();
    Optional<URI> address = Optional.ofNullable(url).flatMap(WebUrl::parse);
    if (address.isEmpty()) {
      errors.add(new FieldError("url", "an http or https address"));
    }
    checkName("name", name, errors);
    checkName("outlet", outlet, errors);
    if (language != null && !isLanguage(language)) {
      errors.add(new FieldError("language", "a BCP 47 language tag, e.g. ar"));
    }
    if (country != null && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
      errors.add(new FieldError("country", "an ISO 3166-1 alpha-2 code, e.g. EG"));
    }
    checkSeconds("pollSeconds", pollSeconds, 1, errors);
    checkSeconds("maxPollSeconds", maxPollSeconds, pollSeconds == null ? 1 : pollSeconds, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    URI uri = address.orElseThrow();
    return new Source(
        Ids.source(uri),
        uri.toString(),
        null,
        name,
        outlet,
        language,
        country == null ? null : country.toUpperCase(Locale.ROOT),
        pollSeconds,
        maxPollSeconds,
        paused,
        null,
        createdAt);
  }

  /**
   * A source with this definition in the place of its own.
   *
   * @throws ProblemException naming every field that is not allowed
   */
  Source toChanged(Source source) {
    Source defined = toSource(source.createdAt());
    if (!defined.url().equals(source.url())) {
      throw ProblemException.invalid(
          List.of(new FieldError("url", "a source is its address: register the new one")));
    }
    return new Source(
        source.id(),
        source.url(),
        source.registeredUrl(),
        defined.name(),
        defined.outlet(),
        defined.language(),
        defined.country(),
        defined.pollSeconds(),
        defined.maxPollSeconds(),
        defined.paused(),
        source.askedAt(),
        source.createdAt());
  }

  /** Whether the text is a well-formed BCP 47 tag. */
  static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static void checkSeconds(
      String field, @Nullable Integer seconds, int least, List<FieldError> errors) {
    if (seconds != null && (seconds < least || seconds > WEEK_SECONDS)) {
      errors.add(new FieldError(field, Math.max(1, least) + " to " + WEEK_SECONDS));
    }
  }

  private static void checkName(String field, @Nullable String value, List<FieldError> errors) {
    if (value != null
        && (value.isBlank()
            || value.length() > MAX_NAME
            || value.chars().anyMatch(Character::isISOControl))) {
      errors.add(
          new FieldError(field, "1 to " + MAX_NAME + " characters, none a control character"));
    }
  }
}
