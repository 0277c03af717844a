package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.DAY;
import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.area;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Update.Change;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.story.Story;
import org.junit.jupiter.api.Test;

/** What goes on from what, in invented news. */
class StoriesTest {
  private static final Place SFAX = place("صفاقس", 34.74, 10.76, "TN", "geonames:2467454");
  private static final Place GABES = place("قابس", 33.88, 10.10, "TN", "geonames:2468369");
  private static final Place AL_HAOUZ = area("الحوز", 31.3, -8.0, "MA", Place.Precision.ADMIN2);
  private static final Place MOROCCO = area("المغرب", 32, -6, "MA", Place.Precision.COUNTRY);
  private static final Place NEW_YORK = place("New York", 40.71, -74.0, "US", "geonames:5128581");
  private static final Actor ARMY = actor("الجيش السوري", "Q165862", "SY");
  private static final Actor UNION = actor("الاتحاد العام للشغل", "Q1540056", "TN");
  private static final Actor RED_CROSS = actor("Red Cross", "Q7178", null);

  private final MemoryStore store = new MemoryStore();

  @Test
  void aStrikeItsCondemnationAndTheMarchAfterTheFuneralAreOneStory() {
    told("strike", report("strike").place(ALEPPO).actors(ARMY).killed(exactly(14)));
    told(
        "condemnation",
        day(report("condemnation"), 1)
            .type(EventType.ACCUSE, null)
            .place(NEW_YORK)
            .actors(actor("الأمم المتحدة", "Q1065", null))
            .recipients(ARMY)
            .evidence("أدانت الأمم المتحدة قصف الجيش السوري سوقا في حلب"));
    told(
        "march",
        day(report("march"), 2)
            .type(EventType.PROTEST, "demo")
            .place(ALEPPO)
            .evidence("سار المئات في حلب خلف نعوش ضحايا السوق"));

    assertThat(store.stories()).containsExactly(List.of("condemnation", "march", "strike"));
  }

  @Test
  void marchesOfOneUnionInOneCityAreASeriesAndThoseElsewhereAreNot() {
    told("first", march("first", 0, SFAX).recipients(actor("شركة الفسفاط", "Q99", "TN")));
    told("second", march("second", 3, SFAX));
    told("third", march("third", 6, SFAX));
    told("other", march("other", 6, GABES).actors(actor("طلاب جامعة قابس", null, "TN")));

    assertThat(store.stories()).containsExactly(List.of("first", "second", "third"));
  }

  @Test
  void aidThatComesToACountryGoesOnFromItsEarthquake() {
    told(
        "quake",
        report("quake").type(EventType.DISASTER, "earthquake").place(AL_HAOUZ).killed(exactly(90)));
    told("aid", day(report("aid"), 2).type(EventType.AID, null).place(MOROCCO).actors(RED_CROSS));
    told(
        "aid-elsewhere",
        day(report("aid-elsewhere"), 2)
            .type(EventType.AID, null)
            .place(area("السودان", 15, 30, "SD", Place.Precision.COUNTRY))
            .actors(RED_CROSS));

    assertThat(store.stories()).containsExactly(List.of("aid", "quake"));
  }

  @Test
  void strikesOfOneDayInPlacesFarApartAreStoriesOfTheirOwn() {
    told("aleppo", report("aleppo").place(ALEPPO).actors(ARMY));
    told("sfax", report("sfax").place(SFAX));
    told("undated", day(report("late"), 30).type(EventType.ACCUSE, null).actors(ARMY));

    assertThat(store.stories()).isEmpty();
  }

  @Test
  void anEventSaysItsStoryFromTheStart() {
    told("strike", report("strike").place(ALEPPO).actors(ARMY));
    told("march", day(report("march"), 2).type(EventType.PROTEST, "demo").place(ALEPPO));

    assertThat(event("strike").storyId()).isNotNull().isEqualTo(event("march").storyId());
    assertThat(event("strike").version()).as("not updated for it").isEqualTo(1);
  }

  @Test
  void aLateEventJoinsTwoStoriesAndItsWithdrawalPartsThem() {
    told("first", march("first", 0, SFAX));
    told("third", march("third", 16, SFAX));
    assertThat(store.stories()).isEmpty();

    List<EventChange> joined = told("second", march("second", 8, SFAX));
    assertThat(store.stories()).containsExactly(List.of("first", "second", "third"));
    assertThat(joined)
        .extracting(EventChange::change)
        .as("one of the two changes its story")
        .containsExactly(Change.CREATED, Change.UPDATED);

    store.store(article("second").version(2).build());
    assertThat(store.stories()).isEmpty();
    assertThat(event("first").storyId()).isNotEqualTo(event("third").storyId());
  }

  @Test
  void storiesDoNotDependOnTheOrderInWhichEventsBecomeKnown() {
    for (long seed : new long[] {1, 7, 42, 99, 123}) {
      Random random = new Random(seed);
      List<ArticleExtraction> news = news(random);
      MemoryStore orderly = new MemoryStore();
      news.forEach(orderly::store);
      assertThat(orderly.stories()).as("seed %d tells something", seed).isNotEmpty();
      for (int run = 0; run < 3; run++) {
        List<ArticleExtraction> shuffled = new ArrayList<>(news);
        shuffled.addAll(news.subList(0, 10));
        Collections.shuffle(shuffled, random);
        MemoryStore other = new MemoryStore();
        shuffled.forEach(other::store);
        assertThat(other.stories()).as("seed %d", seed).isEqualTo(orderly.stories());
      }
    }
  }

  @Test
  void aStoryHasTheTitleOfItsGravestEventAndAddsUpNoTolls() {
    told("strike", report("strike").place(ALEPPO).actors(ARMY).killed(exactly(14)));
    told("march", day(report("march"), 2).type(EventType.PROTEST, "demo").place(ALEPPO));

    Story story = Story.of("s", List.of(event("march"), event("strike")));

    assertThat(story.title()).isEqualTo(event("strike").title());
    assertThat(Objects.requireNonNull(story.events()))
        .extracting(Event::type)
        .containsExactly(EventType.ASSAULT, EventType.PROTEST);
    assertThat(story.firstDay()).isEqualTo(DAY);
    assertThat(story.lastDay()).isEqualTo(DAY.plusDays(2));
    assertThat(story.counts().events()).isEqualTo(2);
    assertThat(story.counts().reports()).isEqualTo(2);
  }

  private static List<ArticleExtraction> news(Random random) {
    List<ArticleExtraction> news = new ArrayList<>();
    EventType[] types = {
      EventType.ASSAULT, EventType.PROTEST, EventType.ACCUSE, EventType.AID, EventType.DISASTER
    };
    Place[] places = {ALEPPO, SFAX, GABES, MOROCCO, AL_HAOUZ};
    Actor[] actors = {ARMY, UNION, RED_CROSS};
    for (int i = 0; i < 40; i++) {
      String id = "n%02d".formatted(i);
      ReportBuilder told =
          day(report(id), random.nextInt(20))
              .type(types[random.nextInt(types.length)], null)
              .place(places[random.nextInt(places.length)])
              .actors(actors[random.nextInt(actors.length)]);
      news.add(article(id).tells(told).build());
      if (random.nextInt(4) == 0) {
        news.set(i, article(id).version(1).tells(told).build());
      }
    }
    return news;
  }

  private static ReportBuilder march(String id, int days, Place place) {
    return day(report(id), days).type(EventType.PROTEST, "demo").place(place).actors(UNION);
  }

  private static ReportBuilder day(ReportBuilder report, int days) {
    return report.date(on(DAY.plusDays(days)));
  }

  private List<EventChange> told(String article, ReportBuilder report) {
    return store.store(article(article).tells(report).build());
  }

  private Event event(String report) {
    return Objects.requireNonNull(store.events.get(store.eventOf(report)));
  }
}
