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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.store.domain.filter.EventFilter.Box;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from named parameters, the same on every surface. Lists are separated by commas or
 * given by repeating the parameter. All errors are collected before anything is refused.
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
          "q",
          "since",
          "until");

  private static final int LONGEST = 200;
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
   * @param errors empty if the filter is to be used
   */
  public record Parsed(EventFilter filter, List<ParameterError> errors) {}

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
    return new Parsed(filter, List.copyOf(parameters.errors));
  }

  private EventFilter filter() {
    return new EventFilter(
        set("type", FilterParameters::type),
        set("topic", FilterParameters::topic),
        set("country", FilterParameters::country),
        text("place"),
        text("actor"),
        number("minKilled", 0, Integer.MAX_VALUE),
        number("severity", 1, 5),
        set("status", FilterParameters::status),
        text("outlet"),
        one("lang", FilterParameters::language),
        one("bbox", FilterParameters::box),
        Stream.ofNullable(text("q")).flatMap(q -> Stream.of(q.split(" "))).toList(),
        one("since", FilterParameters::time),
        one("until", FilterParameters::time));
  }

  private <T> Set<T> set(String name, Function<String, T> read) {
    Set<T> set = new LinkedHashSet<>();
    for (String value : values.getOrDefault(name, List.of())) {
      for (String part : value.split(",", -1)) {
        T item = read(name, part.strip(), read);
        if (item != null) {
          set.add(item);
        }
      }
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

  private @Nullable String text(String name) {
    return one(
        name,
        value -> {
          String folded = Words.fold(value);
          if (folded.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Give words, at most " + LONGEST + " characters.");
          }
          return folded;
        });
  }

  private @Nullable Integer number(String name, int min, int max) {
    return one(
        name,
        value -> {
          if (!value.matches("\\d{1,9}")
              || Integer.parseInt(value) < min
              || Integer.parseInt(value) > max) {
            throw new IllegalArgumentException(
                "Give a whole number" + (max < 10 ? " from " + min + " to " + max : "") + ".");
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
    if (!code.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("Give a country as ISO 3166-1 alpha-2, e.g. SY.");
    }
    return code;
  }

  private static String language(String value) {
    String language = Locale.forLanguageTag(value).getLanguage();
    if (language.isEmpty()) {
      throw new IllegalArgumentException("Give a language as BCP 47, e.g. ar.");
    }
    return language;
  }

  private static Box box(String value) {
    String[] parts = value.split(",", -1);
    try {
      if (parts.length == 4) {
        Box box =
            new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (isOnEarth(box)) {
          return box;
        }
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Give degrees as west,south,east,north.", e);
    }
    throw new IllegalArgumentException("Give degrees as west,south,east,north.");
  }

  private static boolean isOnEarth(Box box) {
    return Math.abs(box.west()) <= 180
        && Math.abs(box.east()) <= 180
        && box.south() >= -90
        && box.north() <= 90
        && box.south() <= box.north();
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
