package news.naba.store.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A memory of what was used last, bounded by what it weighs. For any number of threads. */
public final class Recent<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private final ToLongFunction<V> bytes;
  private long weight;

  /**
   * @param most bytes of the values that are kept, about
   * @param bytes of a value, about
   */
  public Recent(long most, ToLongFunction<V> bytes) {
    this.most = most;
    this.bytes = bytes;
  }

  public synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  /** Takes a value out; what is to be changed must not be in here meanwhile. */
  public synchronized @Nullable V take(K key) {
    @Nullable V value = entries.remove(key);
    if (value != null) {
      weight -= bytes.applyAsLong(value);
    }
    return value;
  }

  public synchronized void put(K key, V value) {
    V before = entries.put(key, value);
    weight += bytes.applyAsLong(value) - (before == null ? 0 : bytes.applyAsLong(before));
    Iterator<V> eldest = entries.values().iterator();
    while (weight > most && entries.size() > 1) {
      weight -= bytes.applyAsLong(eldest.next());
      eldest.remove();
    }
  }
}
