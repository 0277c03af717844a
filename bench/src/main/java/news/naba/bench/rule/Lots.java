package news.naba.bench.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.EventType;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;

/**
 * Rules and events drawn by lot. Values are as unequal as in the news: of 60 countries one in a
 * hundred events is in the last, one in six in the first; words likewise. Rules are of the kinds
 * that newsrooms make: a type in a country with a toll, an actor, a town, a radius, words, a topic.
 */
final class Lots {
  private static final int COUNTRIES = 60;
  private static final int TOWNS = 3_000;
  private static final int ACTORS = 1_500;
  private static final int WORDS = 20_000;
  private static final int TOPICS = 80;
  private static final int OUTLETS = 200;
  private static final int KINDS = 8;

  private static final ObjectMapper JSON = ContractsJson.mapper();

  private final Random random;

  Lots(long seed) {
    this.random = new Random(seed);
  }

  /** Rules by their numbers. */
  Map<Integer, EventFilter> rules(int number) {
    Map<Integer, EventFilter> rules = new HashMap<>();
    for (int i = 0; i < number; i++) {
      rules.put(i, FilterParameters.parse(rule(i % KINDS), Set.of()).filter());
    }
    return rules;
  }

  private Map<String, List<String>> rule(int kind) {
    return switch (kind) {
      case 0 ->
          Map.of(
              "country", List.of(country(few(COUNTRIES))),
              "type", List.of(type(random.nextInt(20)).name()),
              "minKilled", List.of(Integer.toString(random.nextInt(50))));
      case 1 -> Map.of("actor", List.of(name("actor", few(ACTORS))));
      case 2 -> Map.of("place", List.of(name("town", few(TOWNS))));
      case 3 -> {
        int town = few(TOWNS);
        yield Map.of("near", List.of(lat(town) + "," + lon(town) + ",50"));
      }
      case 4 -> Map.of("q", List.of(word(few(WORDS)) + " " + word(few(WORDS))));
      case 5 ->
          Map.of(
              "topic", List.of(topic(random.nextInt(TOPICS))),
              "country", List.of(country(few(COUNTRIES)), country(few(COUNTRIES))),
              "lang", List.of("ar"));
      case 6 ->
          Map.of(
              "outlet", List.of("outlet " + random.nextInt(OUTLETS)),
              "severity", List.of("4"));
      default ->
          Map.of(
              "bbox", List.of("30,30,40,38"),
              "type", List.of(type(random.nextInt(20)).name()),
              "q", List.of(word(few(WORDS))));
    };
  }

  /** An event's JSON, of about 3 kB, as it comes from the log. */
  String event(int number) {
    int town = few(TOWNS);
    int killed = random.nextInt(60);
    List<Object> sources = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      sources.add(
          Map.of(
              "reportId", "r" + number,
              "articleId", "a" + number,
              "url", "https://outlet.example/" + number,
              "title", words(10),
              "outlet", "Outlet " + random.nextInt(OUTLETS),
              "language", random.nextBoolean() ? "ar" : "en",
              "evidence", words(40)));
    }
    Map<String, Object> event = new HashMap<>();
    event.put("eventId", "event-" + number);
    event.put("version", 1);
    event.put("type", type(few(20)));
    event.put("title", Map.of("ar", words(9), "en", words(9)));
    event.put(
        "place",
        Map.of(
            "name", name("town", town),
            "lat", lat(town),
            "lon", lon(town),
            "country", country(town % COUNTRIES),
            "precision", "city",
            "id", "geonames:" + town));
    event.put("actors", List.of(actor()));
    event.put("recipients", List.of(actor()));
    event.put(
        "killed",
        Map.of("min", killed, "max", killed, "approx", false, "vague", false, "scope", "event"));
    event.put("modality", "asserted");
    event.put("status", "single-source");
    event.put("severity", 1 + random.nextInt(5));
    event.put(
        "counts",
        Map.of(
            "reports", sources.size(),
            "articles", sources.size(),
            "outlets", sources.size(),
            "independentOutlets", 1,
            "languages", List.of("ar", "en")));
    event.put("claims", List.of());
    event.put("reports", sources);
    event.put("firstReportedAt", "2026-03-10T00:00:00Z");
    event.put("updatedAt", "2026-03-11T00:00:00Z");
    event.put("topics", List.of(Map.of("id", topic(random.nextInt(TOPICS)), "names", Map.of())));
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> actor() {
    int number = few(ACTORS);
    String name = name("actor", number);
    return Map.of("text", name, "name", name, "id", "Q" + number, "country", "SY");
  }

  private String words(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> word(few(WORDS)))
        .collect(Collectors.joining(" "));
  }

  /** A number below a limit; the first is the most frequent, by Zipf's law. */
  private int few(int limit) {
    return (int) Math.pow(limit, random.nextDouble()) - 1;
  }

  private static String country(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  private static EventType type(int number) {
    return EventType.values()[number];
  }

  private static String topic(int number) {
    return "medtop:%08d".formatted(20_000_000 + number);
  }

  private static String name(String kind, int number) {
    return word(number * 7 % WORDS) + " " + kind + number;
  }

  /** A made-up word, half of them in Arabic letters. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    char first = number % 2 == 0 ? 'a' : 'ب';
    int rest = number + 26;
    while (rest > 0) {
      word.append((char) (first + rest % 13));
      rest /= 13;
    }
    return word.append(first).append((char) (first + 3)).toString();
  }

  private static double lat(int town) {
    return -60 + town * 7.31 % 120;
  }

  private static double lon(int town) {
    return -180 + town * 13.7 % 360;
  }
}
