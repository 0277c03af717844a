package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What most say. */
final class Votes {
  private Votes() {}

  /** The value given most often; of equals the smallest, so that order of arrival plays no part. */
  static <T, V extends Comparable<? super V>> Optional<V> most(
      Stream<T> voters, Function<T, @Nullable V> vote) {
    Map<V, Integer> counts = new TreeMap<>();
    voters.forEach(
        voter -> {
          V value = vote.apply(voter);
          if (value != null) {
            counts.merge(value, 1, Integer::sum);
          }
        });
    return counts.entrySet().stream()
        .max(
            Map.Entry.<V, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
