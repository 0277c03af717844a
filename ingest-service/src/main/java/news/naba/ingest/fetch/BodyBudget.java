package news.naba.ingest.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The memory that all bodies in flight may take together. A small body has its room at once; what
 * grows beyond that first reserves the most it can become, in one step and in the order of asking,
 * so that nobody waits for room while sitting on half of what it needs.
 */
final class BodyBudget {
  /** Bytes of a body that need no reservation. */
  static final int SMALL = 128 * 1024;

  private final long capacity;
  private final Deque<Reservation> waiting = new ArrayDeque<>();
  private long free;

  /**
   * @param total bytes for all bodies
   * @param fetches how many can be under way, each with a small body
   */
  BodyBudget(long total, int fetches) {
    this.capacity = total - (long) fetches * SMALL;
    this.free = capacity;
    if (capacity < 2L * Fetcher.MAX_BODY) {
      throw new IllegalArgumentException(
          total + " bytes are too few for " + fetches + " fetches at a time");
    }
  }

  /** The room of one fetch. */
  Reservation open() {
    return new Reservation();
  }

  /** Bytes reserved at this moment. */
  synchronized long reserved() {
    return capacity - free;
  }

  private void release(long bytes) {
    List<Reservation> granted = new ArrayList<>();
    synchronized (this) {
      free += bytes;
      while (!waiting.isEmpty() && waiting.getFirst().wanted <= free) {
        Reservation next = waiting.removeFirst();
        next.take();
        granted.add(next);
      }
    }
    granted.forEach(reservation -> reservation.ready.complete(null));
  }

  /** What one fetch holds. */
  final class Reservation implements AutoCloseable {
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private long wanted;
    private long held;
    private boolean closed;

    /**
     * Reserves room for a body that is not small. Only the first call counts.
     *
     * @return completes when there is room
     */
    CompletableFuture<Void> reserve(long bytes) {
      synchronized (BodyBudget.this) {
        if (wanted > 0 || closed) {
          return ready;
        }
        wanted = Math.min(bytes, capacity);
        if (!waiting.isEmpty() || wanted > free) {
          waiting.addLast(this);
          return ready;
        }
        take();
      }
      ready.complete(null);
      return ready;
    }

    /** Gives back what is not needed any more. */
    void shrinkTo(long bytes) {
      long surplus;
      synchronized (BodyBudget.this) {
        surplus = Math.max(0, held - bytes);
        held -= surplus;
      }
      release(surplus);
    }

    @Override
    public void close() {
      synchronized (BodyBudget.this) {
        closed = true;
        waiting.remove(this);
      }
      shrinkTo(0);
    }

    private void take() {
      held = wanted;
      free -= wanted;
    }
  }
}
