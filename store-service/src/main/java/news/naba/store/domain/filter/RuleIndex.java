package news.naba.store.domain.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of very many filters an update is for without asking each of them. Every filter is
 * filed under the values of that one of its conditions which fewest events fulfil; an update looks
 * only into the files of its own values and asks the filters it finds there. Immutable; a changed
 * set of filters makes a new one.
 *
 * @param <R> what a filter belongs to
 */
public final class RuleIndex<R> {
  private final List<R> rules = new ArrayList<>();
  private final List<EventFilter> filters = new ArrayList<>();
  private final Map<Object, int[]> files = new HashMap<>();
  private final NavigableMap<Integer, int[]> killed = new TreeMap<>();
  private final int[] rest;
  private final boolean byText;

  /** Indexes filters under what they belong to. */
  public RuleIndex(Map<R, EventFilter> rules) {
    Map<Object, List<Integer>> filed = new HashMap<>();
    List<Integer> unfiled = new ArrayList<>();
    rules.forEach(
        (rule, filter) -> {
          int number = this.rules.size();
          this.rules.add(rule);
          this.filters.add(filter);
          List<Object> keys = FileKeys.of(filter);
          (keys.isEmpty() ? Stream.of(unfiled) : keys.stream().map(k -> list(filed, k)))
              .forEach(file -> file.add(number));
        });
    filed.forEach(
        (key, numbers) -> {
          if (key instanceof FileKeys.Killed at) {
            killed.put(at.atLeast(), array(numbers));
          } else {
            files.put(key, array(numbers));
          }
        });
    rest = array(unfiled);
    byText = files.keySet().stream().anyMatch(FileKeys.Term.class::isInstance);
  }

  public int size() {
    return rules.size();
  }

  /** The owners of all filters that want an update, in the order they were given in. */
  public List<R> matching(@Nullable EventFacts before, EventFacts after) {
    BitSet found = new BitSet(rules.size());
    collect(after, after, found);
    if (before != null) {
      collect(before, after, found);
    }
    return found.isEmpty() ? List.of() : found.stream().mapToObj(rules::get).toList();
  }

  /**
   * @param time the version whose time counts
   */
  private void collect(EventFacts facts, EventFacts time, BitSet found) {
    FileKeys.of(facts, byText).forEach(key -> ask(files.get(key), facts, time, found));
    killed.headMap(facts.killed(), true).values().forEach(file -> ask(file, facts, time, found));
    ask(rest, facts, time, found);
  }

  private void ask(int @Nullable [] file, EventFacts facts, EventFacts time, BitSet found) {
    if (file == null) {
      return;
    }
    for (int number : file) {
      EventFilter filter = filters.get(number);
      if (!found.get(number) && filter.isInTime(time) && filter.describes(facts)) {
        found.set(number);
      }
    }
  }

  private static List<Integer> list(Map<Object, List<Integer>> filed, Object key) {
    return filed.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
  }
}
