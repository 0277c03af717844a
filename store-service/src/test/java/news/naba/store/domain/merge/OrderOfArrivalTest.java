package news.naba.store.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture;
import news.naba.store.Fixture.ArticleBuilder;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.editor.EditorAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Late, repeated and out-of-order extractions end in the same state as orderly ones. */
class OrderOfArrivalTest {
  private static final List<String> SENTENCES =
      List.of(
          "قصفت طائرات حربية أحياء سكنية في المدينة صباح اليوم وأصابت مدرسة",
          "أصابت ضربات جوية سوقا شعبيا وسط المدينة عند الظهيرة",
          "أعلن الدفاع المدني انتشال ضحايا من تحت الأنقاض بعد الغارة",
          "warplanes hit a crowded market in the centre of the city around noon",
          "rescuers pulled victims from the rubble after the raid on the city");

  private static final List<Place> PLACES =
      List.of(
          Fixture.ALEPPO,
          Fixture.HAMA,
          Fixture.area("محافظة حلب", 36.3, 37.3, "SY", Place.Precision.ADMIN1),
          Fixture.area("سوريا", 35, 38, "SY", Place.Precision.COUNTRY));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void theStateDependsOnTheExtractionsOnly(long seed) {
    Random random = new Random(seed);
    List<ArticleExtraction> extractions = extractions(random);
    MemoryStore orderly = new MemoryStore();
    newestOfEach(extractions).forEach(orderly::store);

    for (int run = 0; run < 4; run++) {
      List<ArticleExtraction> arriving = new ArrayList<>(extractions);
      arriving.addAll(extractions.subList(0, extractions.size() / 3));
      Collections.shuffle(arriving, random);
      MemoryStore shuffled = new MemoryStore();
      while (!arriving.isEmpty()) {
        int batch = Math.min(arriving.size(), 1 + random.nextInt(5));
        shuffled.store(arriving.subList(0, batch).toArray(ArticleExtraction[]::new));
        arriving.subList(0, batch).clear();
      }
      assertThat(shuffled.state()).as("seed %d run %d", seed, run).isEqualTo(orderly.state());
    }
    assertThat(orderly.groups()).as("seed %d groups something", seed).anyMatch(g -> g.size() > 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 70, 700})
  void whatIsStoredIsTheGroupingOfEverything(long seed) {
    Random random = new Random(seed);
    MemoryStore store = new MemoryStore();
    extractions(random).forEach(store::store);

    Set<String> stepByStep = Set.copyOf(store.groups().stream().map(Object::toString).toList());
    MemoryStore atOnce = new MemoryStore();
    atOnce.store(newestOfEach(extractions(new Random(seed))).toArray(ArticleExtraction[]::new));
    assertThat(stepByStep)
        .as("seed %d", seed)
        .isEqualTo(Set.copyOf(atOnce.groups().stream().map(Object::toString).toList()));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 40, 400, 4000, 40000})
  void editorsDecisionsHoldInWhateverOrderTheRestArrives(long seed) {
    Random random = new Random(seed);
    List<ArticleExtraction> extractions = extractions(random);
    int half = extractions.size() / 2;
    List<ArticleExtraction> seen = extractions.subList(0, half);
    List<ArticleExtraction> later = extractions.subList(half, extractions.size());
    MemoryStore orderly = new MemoryStore();
    newestOfEach(seen).forEach(orderly::store);
    long decisions = random.nextLong();
    edit(orderly, new Random(decisions));
    newestOfEach(later).forEach(orderly::store);

    for (int run = 0; run < 3; run++) {
      MemoryStore shuffled = new MemoryStore();
      shuffledTwice(seen, random).forEach(shuffled::store);
      edit(shuffled, new Random(decisions));
      shuffledTwice(later, random).forEach(shuffled::store);
      assertThat(shuffled.state()).as("seed %d run %d", seed, run).isEqualTo(orderly.state());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 66, 666, 1028, 1033, 1050, 1058, 1064})
  void whatMergingKnowsOfItsOwnWorkChangesNothing(long seed) {
    for (long mostBytes : List.of(100_000L, Long.MAX_VALUE)) {
      Random random = new Random(seed);
      MemoryStore knowing = new MemoryStore(mostBytes, true);
      MemoryStore asking = new MemoryStore(0, false);
      List<ArticleExtraction> arriving = shuffledTwice(extractions(random, 60), random);
      while (!arriving.isEmpty()) {
        int size = Math.min(arriving.size(), 1 + random.nextInt(3));
        ArticleExtraction[] batch = arriving.subList(0, size).toArray(ArticleExtraction[]::new);
        if (random.nextInt(4) == 0) {
          knowing.lose(arriving.get(random.nextInt(arriving.size())));
        }
        knowing.store(batch);
        asking.store(batch);
        arriving.subList(0, size).clear();
        if (random.nextInt(20) == 0 && knowing.groups().stream().anyMatch(g -> g.size() > 1)) {
          long decisions = random.nextLong();
          edit(knowing, new Random(decisions));
          edit(asking, new Random(decisions));
        }
        assertThat(knowing.state())
            .as("seed %d, %d left, %d bytes", seed, arriving.size(), mostBytes)
            .isEqualTo(asking.state());
        assertThat(knowing.mistold()).isEmpty();
      }
    }
  }

  private static List<ArticleExtraction> shuffledTwice(
      List<ArticleExtraction> extractions, Random random) {
    List<ArticleExtraction> arriving = new ArrayList<>(extractions);
    arriving.addAll(extractions.subList(0, extractions.size() / 3));
    Collections.shuffle(arriving, random);
    return arriving;
  }

  /** Decides by what is told, not by ids, so that it is the same in every store. */
  private static void edit(MemoryStore store, Random random) {
    List<List<String>> groups = store.groups();
    List<String> a = groups.get(random.nextInt(groups.size()));
    List<String> b = groups.get(random.nextInt(groups.size()));
    store.edit(store.eventOf(a.get(0)), new EditorAction.Merge(List.of(store.eventOf(b.get(0)))));
    List<String> large =
        store.groups().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    store.edit(
        store.eventOf(large.get(0)), new EditorAction.Split(large.subList(0, large.size() / 2)));
    List<List<String>> now = store.groups();
    String withdrawn = now.get(random.nextInt(now.size())).get(0);
    store.edit(store.eventOf(withdrawn), new EditorAction.Retract());
    String named = now.get(random.nextInt(now.size())).get(0);
    store.edit(store.eventOf(named), new EditorAction.Retitle("عنوان", "Title"));
  }

  private static List<ArticleExtraction> newestOfEach(List<ArticleExtraction> extractions) {
    Map<String, ArticleExtraction> newest = new TreeMap<>();
    for (ArticleExtraction extraction : extractions) {
      newest.merge(
          extraction.articleId(),
          extraction,
          (a, b) -> a.articleVersion() >= b.articleVersion() ? a : b);
    }
    return List.copyOf(newest.values());
  }

  private static List<ArticleExtraction> extractions(Random random) {
    return extractions(random, 25);
  }

  private static List<ArticleExtraction> extractions(Random random, int articles) {
    List<ArticleExtraction> extractions = new ArrayList<>();
    for (int article = 0; article < articles; article++) {
      int versions = 1 + random.nextInt(3);
      for (int version = 1; version <= versions; version++) {
        extractions.add(extraction(random, "article-%02d".formatted(article), version));
      }
    }
    return extractions;
  }

  private static ArticleExtraction extraction(Random random, String id, int version) {
    ArticleBuilder article =
        Fixture.article(id)
            .version(version)
            .outlet("outlet-" + random.nextInt(6) + ".example")
            .at("2026-03-1" + random.nextInt(2) + "T0" + random.nextInt(10) + ":00:00Z");
    int reports = random.nextInt(4);
    for (int i = 0; i < reports; i++) {
      article.tells(report(random, id + "-r" + i + (random.nextBoolean() ? "" : "-" + version)));
    }
    return article.build();
  }

  private static ReportBuilder report(Random random, String id) {
    LocalDate day = Fixture.DAY.plusDays(random.nextInt(3));
    ReportBuilder report =
        Fixture.report(id)
            .type(
                EventType.ASSAULT,
                pick(random, Arrays.asList("aerial", "aerial", null, "explosives")))
            .evidence(pick(random, SENTENCES))
            .place(random.nextInt(6) == 0 ? null : pick(random, PLACES))
            .date(
                switch (random.nextInt(5)) {
                  case 0 -> null;
                  case 1 ->
                      new EventDate(day, day.plusDays(1), EventDate.Precision.RANGE, List.of());
                  default -> Fixture.on(day);
                })
            .modality(
                switch (random.nextInt(8)) {
                  case 0 -> Modality.DENIED;
                  case 1 -> Modality.PLANNED;
                  default -> Modality.ASSERTED;
                });
    if (random.nextBoolean()) {
      report.killed(Fixture.exactly(4 + random.nextInt(20)));
    }
    return random.nextInt(10) == 0 ? report.background() : report;
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
