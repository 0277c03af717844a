package news.naba.bench.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Event.Support;
import news.naba.contracts.Event.Title;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
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
    try {
      return ContractsJson.mapper().writeValueAsString(drawn(number));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Event drawn(int number) {
    int town = few(TOWNS);
    List<Source> sources = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      sources.add(
          new Source(
              "r" + number,
              "a" + number,
              "https://outlet.example/" + number,
              words(10),
              "Outlet " + random.nextInt(OUTLETS),
              random.nextBoolean() ? "ar" : "en",
              null,
              words(40),
              null));
    }
    int killed = random.nextInt(60);
    return new Event(
        "event-" + number,
        1,
        type(few(20)),
        null,
        new Title(words(9), words(9)),
        new Place(
            name("town", town), null, lat(town), lon(town), country(town % COUNTRIES),
            Place.Precision.CITY, "geonames:" + town, List.of()),
        null,
        List.of(actor()),
        List.of(actor()),
        new Count(killed, killed, false, false, Count.Scope.EVENT, List.of(), List.of()),
        null,
        null,
        null,
        null,
        Modality.ASSERTED,
        Status.SINGLE_SOURCE,
        1 + random.nextInt(5),
        new Support(sources.size(), sources.size(), sources.size(), 1, List.of("ar", "en")),
        List.of(),
        sources,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        List.of(new MediaTopic(topic(random.nextInt(TOPICS)), Map.of("en", "a topic"))));
  }

  private Actor actor() {
    int number = few(ACTORS);
    String name = name("actor", number);
    return new Actor(name, name, Map.of("ar", name, "en", name), "Q" + number, "SY", null, List.of());
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
