package news.naba.store.http.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The most recent frames. One thread adds, any thread reads, nobody waits: a reader that finds a
 * frame overwritten takes its page from the database instead.
 */
final class FrameRing {
  private final AtomicReferenceArray<@Nullable Frame> slots;
  private volatile long first = -1;
  private volatile long last = -1;

  FrameRing(int size) {
    slots = new AtomicReferenceArray<>(size);
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
    slots.set(index(frame.sequence()), frame);
    last = frame.sequence();
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
