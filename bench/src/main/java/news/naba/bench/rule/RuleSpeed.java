package news.naba.bench.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.RuleIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Updates per second, on one thread: the JSON of both versions read, the facts worked out, the
 * rules that match found.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RuleSpeed {
  private static final int EVENTS = 1_000;
  private static final ObjectMapper JSON = ContractsJson.mapper();

  /** Rules that there are. */
  @Param("10000")
  public int rules;

  private final List<String> events = new ArrayList<>();
  private Map<Integer, EventFilter> filters = Map.of();
  private RuleIndex<Integer> index = new RuleIndex<>(Map.of());
  private int next;

  /** Draws rules and events, and checks that both ways find the same. */
  @Setup
  public void draw() {
    Lots lots = new Lots(42);
    filters = lots.rules(rules);
    index = new RuleIndex<>(filters);
    for (int i = 0; i < EVENTS; i++) {
      events.add(lots.event(i));
    }
    long found = 0;
    for (int i = 0; i < 100; i++) {
      EventFacts facts = facts(events.get(i));
      List<Integer> matching = index.matching(null, facts);
      found += matching.size();
      if (!matching.equals(loop(facts, facts))) {
        throw new IllegalStateException("the index finds something else than the loop");
      }
    }
    System.out.printf("%,d rules, %.1f match an update%n", rules, found / 100.0);
  }

  /** By the index. */
  @Benchmark
  public List<Integer> indexed() {
    return index.matching(facts(event()), facts(event()));
  }

  /** The yardstick: every rule is asked, with the facts worked out once as well. */
  @Benchmark
  public List<Integer> naive() {
    return loop(facts(event()), facts(event()));
  }

  /** What comes before either: reading two versions. */
  @Benchmark
  public Event reading() {
    facts(event());
    return facts(event()).event();
  }

  private List<Integer> loop(EventFacts before, EventFacts after) {
    List<Integer> found = new ArrayList<>();
    filters.forEach(
        (number, filter) -> {
          if (filter.matches(before, after)) {
            found.add(number);
          }
        });
    return found;
  }

  private String event() {
    next = (next + 1) % EVENTS;
    return events.get(next);
  }

  private static EventFacts facts(String json) {
    try {
      return EventFacts.of(JSON.readValue(json, Event.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
