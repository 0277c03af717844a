package news.naba.store.http.stream;

import java.util.List;
import news.naba.store.persistence.LoggedUpdate;

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
   * @param leaves those of them that want it only because the version before matched: what it tells
   *     leaves them
   * @param rules the ids of the rules that they want it by
   */
  void deliver(Frame frame, List<String> names, List<String> leaves, List<String> rules);

  /**
   * Hands over an event as it is, before the updates; it may wait for {@link #flush}.
   *
   * @param name the subscription that begins with it
   * @param rules the ids of the rules that it is wanted by
   */
  void deliverCurrent(LoggedUpdate update, String name, List<String> rules);

  void flush();

  void gap(Gap gap);

  /**
   * Everything up to here that was wanted was handed over.
   *
   * @param live whether that is everything there is
   */
  void position(long cursor, boolean live);

  /** The last cursor that it was told, with an update or a position. */
  long told();

  /** Something so small that it does not matter, so that nobody on the way closes an idle line. */
  void heartbeat();

  /** Closes the connection, and does not wait long for what is not read. */
  void hangUp();
}
