package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import news.naba.kit.Problem;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/** A WebSocket client; every message is one JSON object with an {@code op}. */
final class SocketPeer implements Peer {
  private static final Buffer NOTHING = Buffer.buffer();

  /** "Try again later", as IANA lists it for WebSocket. */
  private static final short TRY_AGAIN_LATER = 1013;

  private final ServerWebSocket socket;
  private Runnable closed = () -> {};
  private boolean closing;
  private long told;

  SocketPeer(ServerWebSocket socket) {
    this.socket = socket;
  }

  /** What to do once it was told that it is cut off; it may not read that, or anything. */
  void onHangUp(Runnable action) {
    closed = action;
  }

  @Override
  public boolean isOpen() {
    return !closing && !socket.isClosed();
  }

  @Override
  public boolean isFull() {
    return socket.writeQueueFull();
  }

  @Override
  public void onDrain(Runnable drained) {
    socket.drainHandler(ignored -> drained.run());
  }

  @Override
  public void deliver(Frame frame, List<String> names, List<String> leaves, List<String> rules) {
    told = frame.sequence();
    write(
        "{\"op\":\"update\",\"matches\":"
            + Json.write(names)
            + list("leaves", leaves)
            + list("rules", rules)
            + ",\"update\":"
            + frame.json()
            + "}");
  }

  @Override
  public void deliverCurrent(LoggedUpdate update, String name, List<String> rules) {
    write(
        "{\"op\":\"update\",\"matches\":"
            + Json.write(List.of(name))
            + list("rules", rules)
            + ",\"snapshot\":true,\"update\":"
            + update.json()
            + "}");
  }

  @Override
  public void flush() {
    // Each message was written when it was delivered.
  }

  @Override
  public void gap(Gap gap) {
    gap(gap, null);
  }

  /**
   * Says what is missing.
   *
   * @param name the subscription that misses it; null for all of them
   */
  void gap(Gap gap, @Nullable String name) {
    write("{\"op\":\"gap\"" + named(name) + ",\"gap\":" + Json.write(gap) + "}");
  }

  /** The first message: where the log stands. */
  void welcome(long cursor, long oldest) {
    told = cursor;
    write("{\"op\":\"position\",\"cursor\":" + cursor + ",\"oldest\":" + oldest + "}");
  }

  @Override
  public void position(long cursor, boolean live) {
    told = cursor;
    write("{\"op\":\"position\",\"cursor\":" + cursor + ",\"live\":" + live + "}");
  }

  @Override
  public long told() {
    return told;
  }

  /** A subscription begins after a cursor. */
  void subscribed(String name, long cursor) {
    write("{\"op\":\"subscribed\"" + named(name) + ",\"cursor\":" + cursor + "}");
  }

  void unsubscribed(String name) {
    write("{\"op\":\"unsubscribed\"" + named(name) + "}");
  }

  /** A message was refused; the connection and its subscriptions stay. */
  void refuse(@Nullable String name, Problem problem) {
    write("{\"op\":\"problem\"" + named(name) + ",\"problem\":" + Json.write(problem) + "}");
  }

  @Override
  public void heartbeat() {
    socket.writePing(NOTHING);
  }

  /** The close frame comes behind what waits to be read, and says where to go on after that. */
  @SuppressWarnings("FutureReturnValueIgnored") // the close handler tells
  @Override
  public void hangUp() {
    if (!closing) {
      closing = true;
      socket.close(TRY_AGAIN_LATER, "{\"cursor\":" + told + "}");
      closed.run();
    }
  }

  private static String list(String field, List<String> values) {
    return values.isEmpty() ? "" : ",\"" + field + "\":" + Json.write(values);
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : ",\"name\":" + Json.write(name);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the close handler tells
  private void write(String message) {
    if (isOpen()) {
      socket.writeTextMessage(message);
    }
  }
}
