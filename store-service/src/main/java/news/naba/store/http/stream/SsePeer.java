package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader of Server-Sent Events. */
final class SsePeer implements Peer {
  private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  private final HttpServerResponse response;
  private final Runnable hangUp;

  /**
   * What is not written yet: a frame's own bytes, shared by all who get it, or a copy of several.
   */
  private @Nullable Buffer pending;

  private boolean shared;

  /**
   * @param hangUp closes the connection under the response
   */
  SsePeer(HttpServerResponse response, Runnable hangUp) {
    this.response = response;
    this.hangUp = hangUp;
  }

  @Override
  public boolean isOpen() {
    return !response.ended() && !response.closed();
  }

  @Override
  public boolean isFull() {
    return response.writeQueueFull();
  }

  @Override
  public void onDrain(Runnable drained) {
    response.drainHandler(ignored -> drained.run());
  }

  @Override
  public void deliver(Frame frame, List<String> names) {
    if (pending == null) {
      pending = frame.bytes();
      shared = true;
    } else {
      pending = shared ? pending.copy() : pending;
      pending.appendBuffer(frame.bytes());
      shared = false;
    }
  }

  @Override
  public void flush() {
    if (pending != null) {
      response.write(pending);
      pending = null;
    }
  }

  @Override
  public void gap(Gap gap) {
    write(gap.frame());
  }

  @Override
  public void heartbeat() {
    response.write(HEARTBEAT);
  }

  @Override
  public void hangUp() {
    hangUp.run();
  }

  void write(String text) {
    response.write(text);
  }
}
