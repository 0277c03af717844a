package news.naba.store.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
  @Test
  void theIndexFindsWhatAskingEveryFilterFinds() {
    Lottery lottery = new Lottery(11);
    Map<Integer, EventFilter> filters = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      filters.put(i, filter(lottery.parameters()));
    }
    RuleIndex<Integer> index = new RuleIndex<>(filters);
    List<EventFacts> events =
        IntStream.range(0, 300).mapToObj(i -> EventFacts.of(lottery.event("e" + i))).toList();

    int found = 0;
    for (int i = 0; i < events.size(); i++) {
      EventFacts before = i % 3 == 0 ? null : events.get((i * 7) % events.size());
      EventFacts after = events.get(i);
      List<Integer> matching = index.matching(before, after);
      assertThat(matching).isEqualTo(asked(filters, before, after));
      found += matching.size();
    }
    // The lots are drawn so that it is no test of nothing.
    assertThat(found).isBetween(20_000, 400_000);
  }

  @Test
  void aFilterWithoutConditionsIsFoundByEveryEvent() {
    RuleIndex<String> index =
        new RuleIndex<>(Map.of("all", EventFilter.ALL, "none", EventFilter.NONE));

    assertThat(index.matching(null, EventFacts.of(new Lottery(1).event("e"))))
        .containsExactly("all");
  }

  @Test
  void aBookFollowsItsChanges() {
    EventFacts event = EventFacts.of(new Lottery(1).event("e"));
    Rule all = rule("everything", Map.of("lang", List.of("ar", "en")));
    RuleBook book = RuleBook.EMPTY.with(all);

    assertThat(book.matching(null, event)).containsExactly("everything");
    assertThat(book.with(rule("everything", Map.of("lang", List.of("fr")))).matching(null, event))
        .isEmpty();
    assertThat(book.without("everything").matching(null, event)).isEmpty();
    assertThat(book.without("everything").select(EventFilter.ALL, Set.of("everything")))
        .matches(gone -> !gone.matches(event));
  }

  private static Rule rule(String id, Map<String, List<String>> conditions) {
    return new Rule(id, id, conditions, filter(conditions), Instant.EPOCH, Instant.EPOCH);
  }

  private static EventFilter filter(Map<String, List<String>> parameters) {
    assertThat(FilterParameters.parse(parameters, Set.of()).errors()).isEmpty();
    return FilterParameters.parse(parameters, Set.of()).filter();
  }

  private static List<Integer> asked(
      Map<Integer, EventFilter> filters, @Nullable EventFacts before, EventFacts after) {
    return filters.entrySet().stream()
        .filter(each -> each.getValue().matches(before, after))
        .map(Map.Entry::getKey)
        .toList();
  }
}
