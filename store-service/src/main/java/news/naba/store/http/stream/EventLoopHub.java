package news.naba.store.http.stream;

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
  private final Set<Tail> tails = new LinkedHashSet<>();
  private final AtomicBoolean woken = new AtomicBoolean();

  EventLoopHub(Context context, Duration heartbeat, Duration patience) {
    this.context = context;
    this.patienceNanos = patience.toNanos();
    context
        .owner()
        .setPeriodic(heartbeat.toMillis(), timer -> context.runOnContext(ignored -> keepAlive()));
  }

  /** On the event loop. */
  void add(Tail tail) {
    tails.add(tail);
  }

  /** On the event loop. */
  boolean remove(Tail tail) {
    return tails.remove(tail);
  }

  /** From any thread: there are new frames. Calls before the last one was obeyed count once. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      context.runOnContext(
          ignored -> {
            woken.set(false);
            new ArrayList<>(tails).forEach(Tail::pump);
          });
    }
  }

  private void keepAlive() {
    for (Tail tail : new ArrayList<>(tails)) {
      if (tail.isStuck(patienceNanos)) {
        tail.disconnect();
      } else {
        tail.heartbeat();
      }
    }
  }
}
