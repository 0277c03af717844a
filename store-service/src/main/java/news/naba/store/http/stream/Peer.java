package news.naba.store.http.stream;

import java.util.List;

/** The far end of a connection. Used on its event loop only. */
interface Peer {
  boolean isOpen();

  /** Whether it has more unread than it should; {@link #onDrain} tells when it has less again. */
  boolean isFull();

  void onDrain(Runnable drained);

  /**
   * Hands over an update; it may wait for {@link #flush}.
   *
   * @param names the subscriptions that want it
   */
  void deliver(Frame frame, List<String> names);

  void flush();

  void gap(Gap gap);

  /** Something so small that it does not matter, so that nobody on the way closes an idle line. */
  void heartbeat();

  /** Closes the connection at once, whatever still waits to be written. */
  void hangUp();
}
