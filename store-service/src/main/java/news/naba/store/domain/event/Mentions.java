package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one actor or place; a function of their set.
 *
 * @param <T> an actor or a place without names in other languages
 */
final class Mentions<T> {
  private final Votes<String> votes = new Votes<>();
  private final Map<String, Set<T>> byName = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private int count;

  /**
   * @param name by which it is mentioned
   * @param inLanguages its names by language, as far as the mention gives them
   */
  void add(String name, T mention, @Nullable Map<String, String> inLanguages) {
    count++;
    votes.add(name);
    byName.computeIfAbsent(name, n -> new HashSet<>(2)).add(mention);
    if (inLanguages != null) {
      inLanguages.forEach(
          (language, given) ->
              names.merge(
                  language, Clip.to(Clip.NAME, given), (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }
  }

  /** Of several actors or places by their keys, those that are mentioned most often first. */
  static <T> List<Mentions<T>> mostFirst(Map<String, Mentions<T>> byKey) {
    return byKey.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Mentions<T>> e) -> -e.getValue().count)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The different mentions under the name that is used most. */
  Set<T> mostUsed() {
    return byName.getOrDefault(Objects.requireNonNull(votes.most()), Set.of());
  }

  /** Every name that some mention gives, by language; null where none does. */
  @Nullable Map<String, String> names() {
    return names.isEmpty() ? null : new TreeMap<>(names);
  }
}
