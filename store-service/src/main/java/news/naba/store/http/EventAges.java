package news.naba.store.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import news.naba.contracts.StatedTime;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LogListener;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from the publication of an article to the update that it made, over the last
 * 1,000 updates. Counted are updates whose newest article is newer than that of the version before,
 * where it states a time and not only a day. They are read when somebody asks.
 */
@ApplicationScoped
class EventAges implements LogListener {
  private static final int UPDATES = 1_000;
  private static final double MILLIS = 1_000;

  private final Deque<LoggedUpdate> unread = new ArrayDeque<>();
  private final Deque<Double> ages = new ArrayDeque<>();

  EventAges(MeterRegistry metrics) {
    gauge(metrics, "0.5", Age::p50);
    gauge(metrics, "0.99", Age::p99);
  }

  /**
   * Ages in seconds.
   *
   * @param p50 of one half of the updates at most
   * @param p99 of all but one in a hundred at most
   */
  record Age(double p50, double p99) {}

  /** What is read of an event. */
  private record Told(List<Published> reports) {}

  private record Published(@Nullable StatedTime publishedAt) {}

  @Override
  public void startingAfter(long cursor) {
    // The tail begins some way before the end: these count, too.
  }

  @Override
  public void updates(List<LoggedUpdate> updates) {
    synchronized (unread) {
      unread.addAll(updates);
      keepLast(unread);
    }
  }

  /** Empty while no update told a time. */
  synchronized Optional<Age> now() {
    List<LoggedUpdate> read;
    synchronized (unread) {
      read = List.copyOf(unread);
      unread.clear();
    }
    read.forEach(update -> age(update).ifPresent(ages::add));
    keepLast(ages);
    if (ages.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = ages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Optional.of(new Age(rank(sorted, 0.5), rank(sorted, 0.99)));
  }

  private static Optional<Double> age(LoggedUpdate update) {
    Optional<Instant> newest = newest(update.event());
    if (newest.equals(newest(update.previous()))) {
      return Optional.empty();
    }
    return newest.map(at -> Math.max(0, Duration.between(at, update.at()).toMillis() / MILLIS));
  }

  private static Optional<Instant> newest(@Nullable String event) {
    if (event == null) {
      return Optional.empty();
    }
    return Json.read(event, Told.class).reports().stream()
        .map(Published::publishedAt)
        .filter(Objects::nonNull)
        .filter(at -> at.moment() != null)
        .map(StatedTime::approximately)
        .max(Instant::compareTo);
  }

  /** The nearest rank. */
  private static double rank(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static void keepLast(Deque<?> deque) {
    while (deque.size() > UPDATES) {
      deque.remove();
    }
  }

  private void gauge(MeterRegistry metrics, String quantile, ToDoubleFunction<Age> value) {
    Gauge.builder(
            "naba.store.event.age",
            this,
            ages -> ages.now().map(value::applyAsDouble).orElse(Double.NaN))
        .tag("quantile", quantile)
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
  }
}
