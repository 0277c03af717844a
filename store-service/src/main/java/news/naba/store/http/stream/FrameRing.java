package news.naba.store.http.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The most recent frames, as many as the memory for them holds. One thread adds, any thread reads,
 * nobody waits: a reader that finds a frame gone takes its page from the database instead.
 */
final class FrameRing {
  /** So many of the newest frames remember what they were asked. */
  static final int FRESH = 64;

  private final AtomicReferenceArray<@Nullable Frame> slots;
  private final long mostBytes;
  private volatile long first = -1;
  private volatile long last = -1;

  /** What the frames take; of the thread that adds. */
  private long held;

  /**
   * An empty one.
   *
   * @param size how many frames at most
   * @param mostBytes what they may take together; the newest is kept whatever its size
   */
  FrameRing(int size, long mostBytes) {
    this.slots = new AtomicReferenceArray<>(size);
    this.mostBytes = mostBytes;
  }

  /** What a reader gets. */
  sealed interface Read permits Frames, CaughtUp, NotHere {}

  /** The frames that follow, at least one. */
  record Frames(List<Frame> frames) implements Read {}

  /** There is nothing newer yet. */
  record CaughtUp() implements Read {}

  /** What follows is not in memory, or not any more. */
  record NotHere() implements Read {}

  /** Frames will be added from the one after this cursor on. */
  void startAfter(long cursor) {
    first = cursor + 1;
    last = cursor;
  }

  /** Adds the frame that follows the last one. */
  void add(Frame frame) {
    put(frame.sequence(), frame);
    last = frame.sequence();
    long oldest = Math.max(first, last - slots.length() + 1);
    Frame aged = last - FRESH >= oldest ? slots.get(index(last - FRESH)) : null;
    if (aged != null) {
      aged.age();
    }
    while (held > mostBytes && oldest < last) {
      put(oldest, null);
      oldest++;
      first = oldest;
    }
  }

  private void put(long sequence, @Nullable Frame frame) {
    Frame before = slots.getAndSet(index(sequence), frame);
    held += (frame == null ? 0 : frame.weight()) - (before == null ? 0 : before.weight());
  }

  /**
   * The frames after a cursor.
   *
   * @param most how many at most
   * @param mostBytes as Server-Sent Events; the first comes whatever its size
   */
  Read after(long cursor, int most, int mostBytes) {
    long head = last;
    if (head < 0) {
      return new NotHere();
    }
    if (cursor >= head) {
      return new CaughtUp();
    }
    if (cursor + 1 < Math.max(first, head - slots.length() + 1)) {
      return new NotHere();
    }
    List<Frame> frames = new ArrayList<>();
    long to = Math.min(head, cursor + most);
    int bytes = 0;
    for (long sequence = cursor + 1; sequence <= to; sequence++) {
      Frame frame = slots.get(index(sequence));
      if (frame == null || frame.sequence() != sequence) {
        break;
      }
      bytes += frame.size();
      if (bytes > mostBytes && !frames.isEmpty()) {
        break;
      }
      frames.add(frame);
    }
    return frames.isEmpty() ? new NotHere() : new Frames(frames);
  }

  private int index(long sequence) {
    return (int) (sequence % slots.length());
  }
}
