package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.naba.contracts.Event;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.FilterParameters.Parsed;
import news.naba.store.domain.filter.Lottery;
import news.naba.store.domain.filter.Selection;
import org.junit.jupiter.api.Test;

/** A filter means the same in the database as in memory. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class FilteredEventsIT {
  private static final int EVENTS = 300;
  private static final int FILTERS = 400;

  @Inject Database database;
  @Inject FeedQueries queries;

  @Test
  void theDatabaseFindsWhatTheFilterMatches() {
    Lottery lottery = new Lottery(23);
    String run = UUID.randomUUID().toString();
    List<Event> events =
        IntStream.range(0, EVENTS).mapToObj(i -> lottery.event(run + "-" + i)).toList();
    database.transaction(
        c -> {
          new EventTable(c).put(events);
          return events;
        });
    try {
      compare(lottery, events, run);
    } finally {
      database.transaction(
          c -> c.createStatement().execute("delete from event where event_id like '" + run + "%'"));
    }
  }

  private void compare(Lottery lottery, List<Event> events, String run) {
    int found = 0;
    for (int i = 0; i < FILTERS; i++) {
      Map<String, List<String>> parameters = lottery.parameters();
      Selection wanted =
          i % 4 == 0
              ? new Selection(EventFilter.ALL, Map.of("a", filter(parameters)))
              : i % 4 == 1
                  ? new Selection(
                      filter(parameters),
                      Map.of("a", filter(lottery.parameters()), "b", filter(lottery.parameters())))
                  : Selection.of(filter(parameters));
      Set<String> expected =
          events.stream()
              .filter(event -> wanted.matches(EventFacts.of(event)))
              .map(Event::eventId)
              .collect(Collectors.toSet());
      List<String> ids = new ArrayList<>(found(wanted, run));
      assertThat(ids).as("%s", parameters).doesNotHaveDuplicates();
      assertThat(new HashSet<>(ids)).as("%s", parameters).isEqualTo(expected);
      found += ids.size();
    }
    assertThat(found).isGreaterThan(EVENTS * 10);
  }

  private List<String> found(Selection wanted, String run) {
    List<String> ids = new ArrayList<>();
    PageToken next = null;
    do {
      EventPage page = queries.events(wanted, next, 1_000);
      page.items().stream()
          .map(json -> Json.read(json, Event.class).eventId())
          .filter(id -> id.startsWith(run))
          .forEach(ids::add);
      next = page.next();
    } while (next != null);
    return ids;
  }

  private static EventFilter filter(Map<String, List<String>> parameters) {
    Parsed parsed = FilterParameters.parse(parameters, Set.of());
    assertThat(parsed.errors()).isEmpty();
    return parsed.filter();
  }
}
