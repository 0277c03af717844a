package news.naba.store.domain.filter;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;

/** Events and filters drawn by lot from few values, so that they often meet. */
public final class Lottery {
  /** The first time that an event may have been updated. */
  public static final Instant START = Instant.parse("2026-03-11T00:00:00Z");

  private static final List<Place> PLACES =
      List.of(
          Fixture.ALEPPO,
          Fixture.HAMA,
          Fixture.KHARTOUM,
          Fixture.place("سوفا", -18.14, 178.44, "FJ", "geonames:2198148"),
          Fixture.place("Apia", -13.83, -171.77, "WS", "geonames:4035413"));
  private static final List<String> WORDS =
      List.of("غارة", "السوق", "سوق", "مدرسة", "مدارس", "flood", "floods", "market", "والمدينة");
  private static final List<String> ACTORS =
      List.of("القوات الجوية", "الجيش السوداني", "Air Force", "Red Crescent");
  private static final List<String> TOPICS =
      List.of("medtop:16000000", "medtop:20000056", "medtop:03000000");
  private static final List<EventType> TYPES =
      List.of(EventType.ASSAULT, EventType.PROTEST, EventType.DISASTER, EventType.AID);

  private final Random random;

  public Lottery(long seed) {
    this.random = new Random(seed);
  }

  /** An event of an id, told by one report. */
  public Event event(String id) {
    Fixture.ReportBuilder report =
        report("r" + id)
            .type(pick(TYPES), null)
            .place(random.nextInt(6) == 0 ? null : pick(PLACES))
            .about(pick(TOPICS))
            .actors(
                actor(pick(ACTORS), random.nextBoolean() ? "Q" + random.nextInt(4) : null, null))
            .evidence(pick(WORDS) + " " + pick(WORDS) + " " + pick(WORDS));
    if (random.nextBoolean()) {
      report.killed(exactly(random.nextInt(40)));
    }
    ArticleExtraction extraction =
        article("a" + random.nextInt(4))
            .language(random.nextBoolean() ? "ar" : "en")
            .title(pick(WORDS))
            .tells(report)
            .build();
    StoredReport stored =
        new StoredReport(
            ArticleRef.of(extraction.articleId(), extraction.article()),
            extraction.reports().get(0),
            null);
    return EventVersions.numbered(
        new EventSynthesis(event -> 0, 1).compose(id, List.of(stored), null),
        1,
        START.plus(random.nextInt(1_000), ChronoUnit.SECONDS));
  }

  /** The parameters of a filter with one to three conditions. */
  public Map<String, List<String>> parameters() {
    Map<String, Supplier<String>> conditions = new HashMap<>();
    conditions.put("type", () -> pick(TYPES).name());
    conditions.put("topic", () -> pick(TOPICS));
    conditions.put("country", () -> pick(List.of("SY", "SD", "FJ", "WS", "EG")));
    conditions.put("place", () -> pick(List.of("حلب", "khartoum", "geonames:170017", "suva")));
    conditions.put(
        "actor", () -> pick(List.of("الجوية", "الجيش", "force air", "Q1", "جيش سوداني")));
    conditions.put("minKilled", () -> Integer.toString(random.nextInt(40)));
    conditions.put("severity", () -> Integer.toString(1 + random.nextInt(5)));
    conditions.put("status", () -> pick(List.of("single-source", "corroborated", "denied")));
    conditions.put("outlet", () -> "outlet a" + random.nextInt(4) + ".example");
    conditions.put("lang", () -> pick(List.of("ar", "en", "fr")));
    conditions.put("bbox", () -> pick(List.of("35,34,38,38", "170,-30,-170,0", "-180,-90,180,90")));
    conditions.put(
        "near", () -> pick(List.of("36,37,60", "15.5,32.5,20", "-16,-177,900", "35.6,37,2000")));
    conditions.put("q", () -> pick(WORDS) + (random.nextBoolean() ? "" : " " + pick(WORDS)));
    conditions.put("since", () -> START.plusSeconds(random.nextInt(1_000)).toString());
    conditions.put("until", () -> START.plusSeconds(random.nextInt(1_000)).toString());
    List<String> names = List.copyOf(conditions.keySet());
    Map<String, List<String>> parameters = new HashMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String name = pick(names);
      Supplier<String> value = Objects.requireNonNull(conditions.get(name));
      boolean several = random.nextInt(3) == 0 && !Set.of("minKilled", "severity").contains(name);
      parameters.put(
          name,
          several && !Set.of("since", "until").contains(name)
              ? List.of(value.get(), value.get())
              : List.of(value.get()));
    }
    return parameters;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
