package news.naba.store.domain.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.store.domain.filter.Area.Box;
import news.naba.store.domain.filter.Area.Circle;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from named parameters, the same on every surface. Several values are separated by
 * commas or given by repeating the parameter, where a value may itself have commas by repeating
 * only. All errors are collected before anything is refused.
 */
public final class FilterParameters {
  /** The names that describe a filter. */
  public static final Set<String> NAMES =
      Set.of(
          "type",
          "topic",
          "country",
          "place",
          "actor",
          "minKilled",
          "severity",
          "status",
          "outlet",
          "lang",
          "bbox",
          "near",
          "q",
          "since",
          "until",
          "rule",
          "rules");

  private static final int LONGEST = 200;

  /** Values of one parameter. */
  private static final int MOST = 100;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Codes that the standard leaves to its users, of which XK is in use for Kosovo. */
  private static final Pattern FREE_COUNTRY = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  /** By ISO 639; longer ones are for the future, and names of languages look like them. */
  private static final int LONGEST_LANGUAGE = 3;

  private static final Pattern COMMA = Pattern.compile(",");
  private static final String MEDIA_TOPIC = "medtop:";

  private final Map<String, List<String>> values;
  private final List<ParameterError> errors = new ArrayList<>();

  private FilterParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** What is wrong with one parameter. */
  public record ParameterError(String parameter, String detail) {}

  /**
   * A filter, or what is wrong with it.
   *
   * @param rules ids of rules of which one must match as well; whether they exist is not checked
   * @param errors empty if the filter is to be used
   */
  public record Parsed(EventFilter filter, Set<String> rules, List<ParameterError> errors) {}

  /**
   * Reads a filter and checks that nothing else is asked.
   *
   * @param others names that mean something else to the caller; every further name is an error
   */
  public static Parsed parse(Map<String, List<String>> values, Set<String> others) {
    FilterParameters parameters = new FilterParameters(values);
    for (String name : values.keySet()) {
      if (!NAMES.contains(name) && !others.contains(name)) {
        parameters.errors.add(new ParameterError(name, "There is no parameter of this name here."));
      }
    }
    EventFilter filter = parameters.filter();
    Set<String> rules = new TreeSet<>(parameters.set("rule", FilterParameters::rule));
    rules.addAll(parameters.set("rules", FilterParameters::rule));
    return new Parsed(filter, rules, List.copyOf(parameters.errors));
  }

  private EventFilter filter() {
    return new EventFilter(
        set("type", FilterParameters::type),
        set("topic", FilterParameters::topic),
        set("country", FilterParameters::country),
        set("place", FilterParameters::phrase),
        set("actor", FilterParameters::phrase),
        number("minKilled", 0, Integer.MAX_VALUE),
        number("severity", 1, 5),
        set("status", FilterParameters::status),
        repeated("outlet", value -> phrase(value).folded()),
        set("lang", FilterParameters::language),
        repeated("bbox", Box::read),
        repeated("near", Circle::read),
        repeated("q", FilterParameters::phrase),
        one("since", FilterParameters::time),
        one("until", FilterParameters::time));
  }

  /** Values with commas in them: several come by repeating the parameter. */
  private <T> Set<T> repeated(String name, Function<String, T> read) {
    return each(name, values.getOrDefault(name, List.of()).stream(), read);
  }

  private <T> Set<T> set(String name, Function<String, T> read) {
    return each(
        name,
        values.getOrDefault(name, List.of()).stream()
            .flatMap(value -> Arrays.stream(COMMA.split(value, -1))),
        read);
  }

  private <T> Set<T> each(String name, Stream<String> given, Function<String, T> read) {
    Set<T> set = new LinkedHashSet<>();
    given.forEach(
        value -> {
          T item = read(name, value.strip(), read);
          if (item != null) {
            set.add(item);
          }
        });
    if (set.size() > MOST) {
      errors.add(new ParameterError(name, "Give at most " + MOST + " values."));
    }
    return Set.copyOf(set);
  }

  private <T> @Nullable T one(String name, Function<String, T> read) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      errors.add(new ParameterError(name, "Give it once."));
    }
    return given.isEmpty() ? null : read(name, given.get(0).strip(), read);
  }

  private <T> @Nullable T read(String name, String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      errors.add(new ParameterError(name, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static Phrase phrase(String value) {
    Phrase phrase = Phrase.of(value);
    if (phrase.folded().isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("Give words, at most " + LONGEST + " characters.");
    }
    return phrase;
  }

  private @Nullable Integer number(String name, int min, int max) {
    return one(
        name,
        value -> {
          if (!value.matches("\\d{1,9}")
              || Integer.parseInt(value) < min
              || Integer.parseInt(value) > max) {
            throw new IllegalArgumentException(
                "Give a whole number"
                    + (max < 10 ? " from " + min + " to " + max : " of at most 9 digits")
                    + ".");
          }
          return Integer.valueOf(value);
        });
  }

  private static EventType type(String value) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> oneOf(Arrays.stream(EventType.values()).map(EventType::name)));
  }

  /** An IPTC Media Topic with or without its prefix. */
  private static String topic(String value) {
    String code = value.startsWith(MEDIA_TOPIC) ? value.substring(MEDIA_TOPIC.length()) : value;
    if (!code.matches("\\d{8}")) {
      throw new IllegalArgumentException("Give an IPTC Media Topic, e.g. medtop:16000000.");
    }
    return MEDIA_TOPIC + code;
  }

  /** Whether a text can be the id of a rule. */
  public static boolean isRule(String text) {
    return text.matches("[a-z0-9][a-z0-9-]{0,63}");
  }

  /**
   * The id of a rule.
   *
   * @throws IllegalArgumentException if it can be none
   */
  public static String rule(String value) {
    if (!isRule(value)) {
      throw new IllegalArgumentException(
          "Give a rule's id: small letters, digits and hyphens, at most 64.");
    }
    return value;
  }

  private static Status status(String value) {
    return Arrays.stream(Status.values())
        .filter(status -> code(status).equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> oneOf(Arrays.stream(Status.values()).map(FilterParameters::code)));
  }

  /** A status as it is written in JSON, e.g. {@code single-source}. */
  public static String code(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String country(String value) {
    String code = value.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code) && !FREE_COUNTRY.matcher(code).matches()) {
      throw new IllegalArgumentException("Give a country as ISO 3166-1 alpha-2, e.g. SY or GB.");
    }
    return code;
  }

  private static String language(String value) {
    String language = Locale.forLanguageTag(value).getLanguage();
    if (language.isEmpty() || language.length() > LONGEST_LANGUAGE) {
      throw new IllegalArgumentException("Give a language as BCP 47, e.g. ar.");
    }
    return language;
  }

  private static Instant time(String value) {
    try {
      return value.length() <= 10
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Give a day or a time with its offset as ISO 8601, e.g. 2026-03-10T11:00:00Z.", e);
    }
  }

  private static IllegalArgumentException oneOf(Stream<String> names) {
    return new IllegalArgumentException(names.collect(Collectors.joining(", ", "One of ", ".")));
  }
}
