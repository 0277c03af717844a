package news.naba.store.http.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import news.naba.store.http.stream.FrameRing.Frames;
import news.naba.store.http.stream.FrameRing.NotHere;
import news.naba.store.http.stream.FrameRing.Read;

/**
 * One connection's way along the update log. What follows its cursor comes from the ring where it
 * is there, else from the database page by page, so that replaying and following are one and the
 * same and there is no seam to miss an update at. Used on its event loop only.
 */
final class Tail {
  private static final int FRAMES_AT_ONCE = 64;

  private final Peer peer;
  private final FrameRing ring;
  private final Pages pages;
  private final List<Subscription> subscriptions = new ArrayList<>(1);
  private final Deque<Frame> replay = new ArrayDeque<>(0);
  private long cursor;
  private boolean loading;
  private long blockedSince = -1;

  /** Reads pages of the log that are not in memory. */
  interface Pages {
    /** Hands over what was asked for, on the event loop; later, if the database is away. */
    void load(Tail tail, Wanted wanted);
  }

  /**
   * A page of the log.
   *
   * @param after the cursor that it follows
   * @param withPrevious whether filters need the versions before, too
   */
  record Wanted(long after, boolean withPrevious) {}

  Tail(Peer peer, FrameRing ring, Pages pages) {
    this.peer = peer;
    this.ring = ring;
    this.pages = pages;
    peer.onDrain(
        () -> {
          blockedSince = -1;
          pump();
        });
  }

  /**
   * Adds a subscription, in place of one of the same name. Where it begins before what was read
   * already, the tail goes back there; the others are not told again what they have been told.
   */
  void subscribe(Subscription added) {
    subscriptions.removeIf(known -> known.name().equals(added.name()));
    boolean first = subscriptions.isEmpty();
    subscriptions.add(added);
    if (first || added.cursor() < cursor) {
      cursor = added.cursor();
    }
    replay.clear(); // it may lack the versions before, which a filter asks for
    pump();
  }

  /** Takes a subscription away, if there is one of this name. */
  void unsubscribe(String name) {
    subscriptions.removeIf(known -> known.name().equals(name));
  }

  /** Whether a further name would be one too many. */
  boolean isFull(String name, int most) {
    return subscriptions.size() >= most
        && subscriptions.stream().noneMatch(known -> known.name().equals(name));
  }

  private boolean isFiltered() {
    return subscriptions.stream().anyMatch(Subscription::isFiltered);
  }

  /** Sends whatever there is and the client takes. */
  void pump() {
    while (!loading && !subscriptions.isEmpty() && peer.isOpen()) {
      if (peer.isFull()) {
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
        pages.load(this, new Wanted(cursor, isFiltered()));
      } else {
        return;
      }
    }
  }

  /** The page that was asked for; not wanted any more if the subscriptions changed meanwhile. */
  void loaded(Wanted wanted, List<Frame> frames) {
    loading = false;
    if (wanted.equals(new Wanted(cursor, isFiltered()))) {
      if (!frames.isEmpty() && frames.get(0).sequence() > cursor + 1) {
        peer.gap(Gap.expired(cursor, frames.get(0).sequence()));
      }
      replay.addAll(frames);
    }
    pump();
  }

  void heartbeat() {
    if (peer.isOpen() && !peer.isFull()) {
      peer.heartbeat();
    }
  }

  /** Whether the client has not read for so long. */
  boolean isStuck(long nanos) {
    return blockedSince >= 0 && System.nanoTime() - blockedSince > nanos;
  }

  void disconnect() {
    peer.hangUp();
  }

  private void send(List<Frame> frames) {
    for (Frame frame : frames) {
      cursor = frame.sequence();
      List<String> names = wantedBy(frame);
      if (!names.isEmpty()) {
        peer.deliver(frame, names);
      }
    }
    peer.flush();
  }

  private List<String> wantedBy(Frame frame) {
    if (subscriptions.size() == 1) {
      Subscription only = subscriptions.get(0);
      return only.takes(frame) ? List.of(only.name()) : List.of();
    }
    List<String> names = new ArrayList<>();
    for (Subscription subscription : subscriptions) {
      if (subscription.takes(frame)) {
        names.add(subscription.name());
      }
    }
    return names;
  }
}
