package news.naba.store.http;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The streams of one event loop: woken together, kept alive together. */
final class EventLoopHub {
  private final Context context;
  private final long patienceNanos;
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();
  private final AtomicBoolean woken = new AtomicBoolean();

  EventLoopHub(Context context, Duration heartbeat, Duration patience) {
    this.context = context;
    this.patienceNanos = patience.toNanos();
    context
        .owner()
        .setPeriodic(heartbeat.toMillis(), timer -> context.runOnContext(ignored -> keepAlive()));
  }

  /** On the event loop. */
  void add(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  /** On the event loop. */
  boolean remove(Subscriber subscriber) {
    return subscribers.remove(subscriber);
  }

  /** From any thread: there are new frames. Calls before the last one was obeyed count once. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      context.runOnContext(
          ignored -> {
            woken.set(false);
            new ArrayList<>(subscribers).forEach(Subscriber::pump);
          });
    }
  }

  private void keepAlive() {
    for (Subscriber subscriber : new ArrayList<>(subscribers)) {
      if (subscriber.isStuck(patienceNanos)) {
        subscriber.disconnect();
      } else {
        subscriber.heartbeat();
      }
    }
  }
}
