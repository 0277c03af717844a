package news.naba.store.domain.event;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.DAY;
import static news.naba.store.Fixture.HAMA;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.naba.contracts.EventType;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Outlet;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.VictimGroup;
import news.naba.contracts.StatedTime;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/** Articles that agree and contradict, copy and credit one another in all ways there are. */
final class RandomReports {
  private static final String[] WORDS =
      ("غارة سوق قتلى جرحى مصادر محلية الدفاع المدني شهود قصف حي سكني مستشفى إسعاف انفجار صباح"
              + " مساء قوات طائرة مسيرة مدنيين أطفال طريق بلدة ريف شمال جنوب استهدف أسفر هجوم")
          .split(" ");
  private static final String[] AGENCIES = {"سانا", "رويترز", "Reuters"};
  private static final String[] NAMES = {"الجيش", "متظاهرون", "army", "The Army", "الدفاع المدني"};
  private static final String[] LANGUAGES = {"ar", "ar", "ar-SY", "en", "EN-us", "fr", "i-default"};
  private static final EventType[] TYPES = {
    EventType.ASSAULT, EventType.ASSAULT, EventType.DISASTER, EventType.PROTEST
  };

  private final Random random;
  private final List<int[]> texts = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();

  RandomReports(Random random) {
    this.random = random;
    for (int i = 0; i < 12; i++) {
      texts.add(random.ints(96).sorted().toArray());
      passages.add(words(4 + random.nextInt(20)));
    }
  }

  /** An article's one to three reports. */
  List<StoredReport> article(String articleId) {
    ArticleRef article = ref(articleId);
    return IntStream.rangeClosed(0, random.nextInt(4) / 2)
        .mapToObj(i -> new StoredReport(article, report(articleId + "-" + i), null))
        .toList();
  }

  private ArticleRef ref(String articleId) {
    Instant at = DAY.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(60L * random.nextInt(90));
    boolean agency = random.nextInt(6) == 0;
    String outlet = agency ? one(AGENCIES) : "outlet" + random.nextInt(40);
    return new ArticleRef(
        articleId,
        maybe("https://" + outlet.hashCode() + ".example/" + articleId),
        maybe(words(6)),
        random.nextInt(8) == 0 ? null : new Outlet(maybe(outlet), maybe(outlet), null, null),
        one(LANGUAGES),
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> StatedTime.of(DAY);
          default -> StatedTime.of(at.atOffset(ZoneOffset.ofHours(3)));
        },
        at.plusSeconds(random.nextInt(600)),
        random.nextInt(5) == 0 ? one(AGENCIES) : null,
        random.nextInt(5) == 0 ? null : print().toString());
  }

  /** Now and then a copy that shares none of the hashes that copies are filed by. */
  private Fingerprint print() {
    int[] hashes =
        random.nextInt(3) == 0
            ? random.ints(96).toArray()
            : texts.get(random.nextInt(texts.size())).clone();
    Integer[] sorted = Arrays.stream(hashes).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, Integer::compareUnsigned);
    int changed = random.nextInt(4) == 0 ? 32 : random.nextInt(60);
    for (int i = 0; i < changed; i++) {
      sorted[changed == 32 ? i : random.nextInt(96)] =
          random.nextInt(changed == 32 ? 1_000 : 1 << 30);
    }
    Integer[] different = Arrays.stream(sorted).distinct().toArray(Integer[]::new);
    Arrays.sort(different, Integer::compareUnsigned);
    return Fingerprint.of(
        Arrays.stream(different).mapToInt(Integer::intValue).toArray(), new int[0]);
  }

  private Report report(String id) {
    return new Report(
        id,
        one(TYPES),
        maybe(random.nextBoolean() ? "aerial" : "armed"),
        List.of(evidence(), evidence()).subList(0, 1 + random.nextInt(2)),
        actors(),
        actors(),
        place(),
        date(),
        count(2),
        count(4),
        count(9),
        count(9),
        count(5),
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Attribution(one(NAMES), maybe("قناة"), List.of()),
                new Attribution(one(NAMES), null, List.of())),
        random.nextInt(6) == 0 ? Modality.DENIED : one(Modality.values()),
        false,
        0.9,
        "test.rule",
        topics(),
        null);
  }

  private Evidence evidence() {
    List<String> told =
        new ArrayList<>(List.of(passages.get(random.nextInt(passages.size())).split(" ")));
    for (int i = random.nextInt(4); i > 0; i--) {
      told.set(random.nextInt(told.size()), one(WORDS));
    }
    String text = String.join(" ", told) + (random.nextInt(20) == 0 ? " " + words(150) : "");
    return new Evidence(Field.TEXT, text, 0, text.length());
  }

  private List<Actor> actors() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i -> {
              String name = random.nextInt(4) == 0 ? "فلان " + random.nextInt(30) : one(NAMES);
              return new Actor(
                  one(NAMES),
                  name,
                  names(name),
                  random.nextInt(3) == 0 ? "Q" + random.nextInt(3) : null,
                  maybe("SY"),
                  null,
                  List.of());
            })
        .toList();
  }

  private @Nullable Map<String, String> names(String name) {
    return random.nextInt(3) > 0
        ? null
        : Map.of(random.nextBoolean() ? "ar" : "en", name + random.nextInt(3));
  }

  private @Nullable Place place() {
    if (random.nextInt(6) == 0) {
      return null;
    }
    Place place = random.nextInt(3) == 0 ? HAMA : ALEPPO;
    return new Place(
        random.nextInt(4) == 0 ? "المدينة" : place.name(),
        names(place.name()),
        place.lat(),
        place.lon(),
        place.country(),
        Place.Precision.values()[1 + random.nextInt(4)],
        maybe(place.id()),
        List.of());
  }

  private @Nullable EventDate date() {
    return random.nextInt(6) == 0
        ? null
        : new EventDate(
            DAY.minusDays(random.nextInt(3)),
            DAY.plusDays(random.nextInt(2)),
            one(EventDate.Precision.values()),
            List.of());
  }

  private @Nullable Count count(int seldom) {
    if (random.nextInt(seldom) > 0) {
      return null;
    }
    int min = random.nextInt(8);
    return new Count(
        random.nextInt(5) == 0 ? null : min,
        random.nextInt(3) == 0 ? null : min + random.nextInt(3),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0,
        random.nextInt(3) == 0 ? one(Count.Scope.values()) : Count.Scope.EVENT,
        random.nextInt(3) == 0 ? List.of(new VictimGroup("children", 1, null)) : List.of(),
        List.of());
  }

  private List<MediaTopic> topics() {
    return random
        .ints(random.nextInt(4), 0, 14)
        .distinct()
        .mapToObj(code -> new MediaTopic("medtop:" + code, Map.of("en", "topic " + code)))
        .toList();
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder(one(WORDS));
    for (int i = 1; i < count; i++) {
      words.append(' ').append(one(WORDS));
    }
    return words.toString();
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private @Nullable String maybe(@Nullable String text) {
    return random.nextInt(5) == 0 ? null : text;
  }
}
