package news.naba.store.domain.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What most say; a function of how often which value is given. */
final class Votes<V extends Comparable<? super V>> {
  private final Map<V, Integer> counts = new HashMap<>();

  /** Nothing where somebody does not vote. */
  void add(@Nullable V value) {
    if (value != null) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /** Whether somebody gives a value. */
  boolean contains(V value) {
    return counts.containsKey(value);
  }

  /** The value given most often; of equals the smallest, so that order of arrival plays no part. */
  @Nullable V most() {
    @Nullable V most = null;
    int votes = 0;
    for (Map.Entry<V, Integer> each : counts.entrySet()) {
      int count = each.getValue();
      V value = each.getKey();
      if (most == null || count > votes || (count == votes && value.compareTo(most) < 0)) {
        most = value;
        votes = count;
      }
    }
    return most;
  }
}
