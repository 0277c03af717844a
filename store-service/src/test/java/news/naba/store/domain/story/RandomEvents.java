package news.naba.store.domain.story;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.area;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import org.jspecify.annotations.Nullable;

/** Events that come, change and go at random, of which many go on from one another. */
public final class RandomEvents {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 25;
  private static final int MOST_AT_ONCE = 4;
  private static final List<@Nullable Place> PLACES =
      Arrays.asList(
          Fixture.ALEPPO,
          Fixture.HAMA,
          place("الباب", 36.37, 37.51, "SY", "geonames:174448"),
          area("سوريا", 35.0, 38.0, "SY", Place.Precision.COUNTRY),
          null);
  private static final List<Actor> ACTORS =
      List.of(
          actor("الجيش السوري", "Q165862", "SY"),
          actor("الدفاع المدني السوري", null, "SY"),
          actor("متظاهرون", null, null));
  private static final List<EventType> TYPES =
      List.of(
          EventType.ASSAULT,
          EventType.PROTEST,
          EventType.ACCUSE,
          EventType.DISASTER,
          EventType.AID);
  private static final List<String> WORDS =
      List.of("سوق", "قصف", "حلب", "حماة", "مسيرة", "تشييع", "ضحايا", "زلزال", "خيام", "جسر");

  private final Random random;
  private final int events;
  private final EventSynthesis synthesis = new EventSynthesis(event -> 0, 1);
  private final Set<String> living = new TreeSet<>();

  /**
   * @param events so many different ones
   */
  public RandomEvents(Random random, int events) {
    this.random = random;
    this.events = events;
  }

  /** Some events in new versions; some of them are gone. */
  public List<Event> next() {
    Set<String> ids = new TreeSet<>();
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      ids.add("event" + random.nextInt(events));
    }
    List<Event> next = new ArrayList<>();
    for (String id : ids) {
      Event event = event(id);
      boolean goes = living.contains(id) && random.nextInt(6) == 0;
      if (goes) {
        living.remove(id);
      } else {
        living.add(id);
      }
      next.add(goes ? EventVersions.mergedInto(event, "another") : event);
    }
    return next;
  }

  private Event event(String id) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(9); i >= 0; i--) {
      words.append(' ').append(pick(WORDS));
    }
    ArticleExtraction article =
        article("article of " + id)
            .tells(
                report("report of " + id)
                    .type(pick(TYPES), null)
                    .place(pick(PLACES))
                    .date(on(FIRST.plusDays(random.nextInt(DAYS))))
                    .actors(pick(ACTORS))
                    .evidence(words.toString()))
            .build();
    ArticleRef reference = ArticleRef.of(article.articleId(), article.article());
    return synthesis.compose(
        id, List.of(new StoredReport(reference, article.reports().get(0), id)), null);
  }

  private <T extends @Nullable Object> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
