package news.naba.store.http.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import news.naba.store.domain.filter.RuleBook;
import news.naba.store.http.stream.FrameRing.Frames;
import news.naba.store.http.stream.FrameRing.NotHere;
import news.naba.store.http.stream.FrameRing.Read;
import news.naba.store.persistence.FeedQueries.SnapshotPage;
import news.naba.store.persistence.LoggedUpdate;

/**
 * One connection's way along the update log. What follows its cursor comes from the ring where it
 * is there, else from the database page by page, so that replaying and following are one and the
 * same and there is no seam to miss an update at. Used on its event loop only.
 */
final class Tail {
  private static final int FRAMES_AT_ONCE = 64;

  /** What a client that does not read costs at most, beside one frame. */
  private static final int BYTES_AT_ONCE = 64 * 1024;

  private final Peer peer;
  private final FrameRing ring;
  private final Pages pages;
  private final Supplier<RuleBook> rules;
  private final List<Subscription> subscriptions = new ArrayList<>(1);
  private final Deque<Frame> replay = new ArrayDeque<>(0);
  private final Deque<Snapshot> snapshots = new ArrayDeque<>(0);
  private long cursor;
  private long liveAt = -1;
  private boolean loading;
  private boolean pumping;
  private long blockedSince = -1;

  /** Reads pages of the log that are not in memory. */
  interface Pages {
    /** Hands over what was asked for, on the event loop; later, if the database is away. */
    void load(Tail tail, Wanted wanted);

    /** Hands over the next page of a snapshot, likewise. */
    void load(Tail tail, Snapshot snapshot);
  }

  /**
   * A page of the log.
   *
   * @param after the cursor that it follows
   * @param withPrevious whether filters need the versions before, too
   */
  record Wanted(long after, boolean withPrevious) {}

  Tail(Peer peer, FrameRing ring, Pages pages, Supplier<RuleBook> rules) {
    this.peer = peer;
    this.ring = ring;
    this.pages = pages;
    this.rules = rules;
    peer.onDrain(
        () -> {
          blockedSince = -1;
          pump();
        });
  }

  /**
   * Begins a subscription, in place of one of the same name; with the events as they are, if that
   * is wanted.
   */
  void open(Subscription added, Opening opening) {
    unsubscribe(added.name());
    if (opening.isBehind()) {
      liveAt = opening.bounds().head();
    }
    if (opening.snapshot()) {
      snapshots.add(new Snapshot(added, opening.wanted().in(rules.get())));
    } else {
      follow(added);
    }
    pump();
  }

  /**
   * Where a subscription begins before what was read already, the tail goes back there; the others
   * are not told again what they have been told.
   */
  private void follow(Subscription added) {
    boolean first = subscriptions.isEmpty();
    subscriptions.add(added);
    if (first || added.cursor() < cursor) {
      cursor = added.cursor();
    }
    replay.clear(); // it may lack the versions before, which a filter asks for
  }

  /** Takes a subscription away, if there is one of this name. */
  void unsubscribe(String name) {
    subscriptions.removeIf(known -> known.name().equals(name));
    snapshots.removeIf(known -> known.then().name().equals(name));
  }

  /** Whether a further name would be one too many. */
  boolean isFull(String name, int most) {
    return subscriptions.size() + snapshots.size() >= most
        && subscriptions.stream().noneMatch(known -> known.name().equals(name))
        && snapshots.stream().noneMatch(known -> known.then().name().equals(name));
  }

  private boolean isFiltered() {
    return subscriptions.stream().anyMatch(Subscription::isFiltered);
  }

  /** Sends whatever there is and the client takes. A write may call back: that comes to nothing. */
  void pump() {
    if (!pumping) {
      pumping = true;
      try {
        sendAll();
      } finally {
        pumping = false;
      }
    }
  }

  private void sendAll() {
    while (!loading && hasWork() && peer.isOpen()) {
      if (peer.isFull()) {
        blockedSince = blockedSince < 0 ? System.nanoTime() : blockedSince;
        return;
      }
      Snapshot snapshot = snapshots.peek();
      if (snapshot != null) {
        send(snapshot);
      } else if (!replay.isEmpty()) {
        send(List.of(replay.remove()));
      } else if (!follow()) {
        return;
      }
    }
  }

  private boolean hasWork() {
    return !subscriptions.isEmpty() || !snapshots.isEmpty();
  }

  /** Goes on along the log; false if there is nothing more. */
  private boolean follow() {
    Read read = ring.after(cursor, FRAMES_AT_ONCE, BYTES_AT_ONCE);
    if (read instanceof Frames next) {
      send(next.frames());
      return true;
    }
    if (read instanceof NotHere) {
      loading = true;
      pages.load(this, new Wanted(cursor, isFiltered()));
      return true;
    }
    // What the ring has is not all there is: only past the end that the database named it is.
    if (liveAt >= 0 && cursor >= liveAt) {
      liveAt = -1;
      peer.position(cursor, true);
    }
    return false;
  }

  private void send(Snapshot snapshot) {
    int sent = 0;
    LoggedUpdate update = snapshot.poll();
    while (update != null) {
      peer.deliverCurrent(
          update,
          snapshot.then().name(),
          snapshot.wanted().rules().isEmpty()
              ? List.of()
              : snapshot.wanted().matching(null, update.after()));
      sent += update.event().length();
      update = sent < BYTES_AT_ONCE ? snapshot.poll() : null;
    }
    peer.flush();
    if (snapshot.isOver()) {
      snapshots.remove();
      follow(snapshot.then());
    } else if (sent == 0) {
      loading = true;
      pages.load(this, snapshot);
    }
  }

  /** The page of a snapshot that was asked for; not wanted any more if it was given up. */
  void loaded(Snapshot snapshot, SnapshotPage page) {
    loading = false;
    snapshot.add(page);
    pump();
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
    if (!peer.isOpen() || peer.isFull()) {
      return;
    }
    // A filter that lets little through must not leave its client with a cursor of long ago.
    if (!subscriptions.isEmpty() && snapshots.isEmpty() && cursor > peer.told()) {
      peer.position(cursor, liveAt < 0);
    } else {
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
    RuleBook book = rules.get();
    for (Frame frame : frames) {
      cursor = frame.sequence();
      if (subscriptions.size() == 1) {
        Subscription only = subscriptions.get(0);
        List<String> matched = only.take(frame, book);
        if (matched != null) {
          List<String> names = List.of(only.name());
          peer.deliver(frame, names, only.isLeft(frame, book) ? names : List.of(), matched);
        }
      } else {
        sendToSeveral(frame, book);
      }
    }
    peer.flush();
  }

  private void sendToSeveral(Frame frame, RuleBook book) {
    List<String> names = new ArrayList<>();
    List<String> leaves = new ArrayList<>(0);
    Set<String> matched = new TreeSet<>();
    for (Subscription subscription : subscriptions) {
      List<String> its = subscription.take(frame, book);
      if (its != null) {
        names.add(subscription.name());
        matched.addAll(its);
        if (subscription.isLeft(frame, book)) {
          leaves.add(subscription.name());
        }
      }
    }
    if (!names.isEmpty()) {
      peer.deliver(frame, names, leaves, List.copyOf(matched));
    }
  }
}
