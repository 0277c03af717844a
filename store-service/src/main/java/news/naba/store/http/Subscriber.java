package news.naba.store.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.http.FrameRing.Frames;
import news.naba.store.http.FrameRing.NotHere;
import news.naba.store.http.FrameRing.Read;

/**
 * One open stream: a cursor and a filter. What follows the cursor comes from the ring where it is
 * there, else from the database page by page, so that replaying and following are one and the same
 * and there is no seam to miss an update at. Used on its event loop only.
 */
final class Subscriber {
  private static final int FRAMES_AT_ONCE = 64;
  private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  private final HttpServerResponse response;
  private final Runnable hangUp;
  private final EventFilter filter;
  private final FrameRing ring;
  private final Pages pages;
  private final Deque<Frame> replay = new ArrayDeque<>(0);
  private long cursor;
  private boolean loading;
  private long blockedSince = -1;

  /** Reads pages of the log that are not in memory. */
  interface Pages {
    /** Hands over what follows a cursor, on the event loop; later, if the database is away. */
    void load(Subscriber subscriber, long cursor);
  }

  /**
   * @param hangUp closes the connection at once, whatever still waits to be written
   */
  Subscriber(
      HttpServerResponse response,
      Runnable hangUp,
      EventFilter filter,
      FrameRing ring,
      Pages pages,
      long cursor) {
    this.response = response;
    this.hangUp = hangUp;
    this.filter = filter;
    this.ring = ring;
    this.pages = pages;
    this.cursor = cursor;
    response.drainHandler(
        drained -> {
          blockedSince = -1;
          pump();
        });
  }

  boolean isFiltered() {
    return !filter.equals(EventFilter.ALL);
  }

  /** Sends whatever there is and the client takes. */
  void pump() {
    while (!loading && !response.ended() && !response.closed()) {
      if (response.writeQueueFull()) {
        blockedSince = blockedSince < 0 ? System.nanoTime() : blockedSince;
        return;
      }
      if (!replay.isEmpty()) {
        send(List.of(replay.remove()));
        continue;
      }
      Read read = ring.after(cursor, FRAMES_AT_ONCE);
      if (read instanceof Frames next) {
        send(next.frames());
      } else if (read instanceof NotHere) {
        loading = true;
        pages.load(this, cursor);
      } else {
        return;
      }
    }
  }

  /** The page that was asked for. */
  void loaded(List<Frame> frames) {
    loading = false;
    long following = cursor + 1;
    if (!frames.isEmpty() && frames.get(0).sequence() > following) {
      write(Gap.expired(cursor, frames.get(0).sequence()).frame());
    }
    replay.addAll(frames);
    pump();
  }

  void heartbeat() {
    if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
      response.write(HEARTBEAT);
    }
  }

  /** Whether the client has not read for so long. */
  boolean isStuck(long nanos) {
    return blockedSince >= 0 && System.nanoTime() - blockedSince > nanos;
  }

  void disconnect() {
    hangUp.run();
  }

  void write(String frame) {
    response.write(frame);
  }

  private void send(List<Frame> frames) {
    Buffer wanted = null;
    boolean several = false;
    for (Frame frame : frames) {
      cursor = frame.sequence();
      if (frame.matches(filter)) {
        if (wanted == null) {
          wanted = frame.bytes();
        } else {
          wanted = several ? wanted : wanted.copy();
          wanted.appendBuffer(frame.bytes());
          several = true;
        }
      }
    }
    if (wanted != null) {
      response.write(wanted);
    }
  }
}
