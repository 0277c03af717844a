package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/** A reader of Server-Sent Events. */
final class SsePeer implements Peer {
  private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  private final HttpServerResponse response;
  private final Runnable hangUp;
  private long told;

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
  public void deliver(Frame frame, List<String> names, List<String> leaves, List<String> rules) {
    told = frame.sequence();
    append(frame.bytes(rules));
  }

  /** Without an id: who is cut off before the end of the snapshot begins anew. */
  @Override
  public void deliverCurrent(LoggedUpdate update, String name, List<String> rules) {
    append(Buffer.buffer("data: " + update.json(rules) + "\n\n"));
  }

  private void append(Buffer bytes) {
    if (pending == null) {
      pending = bytes;
      shared = true;
    } else {
      pending = shared ? pending.copy() : pending;
      pending.appendBuffer(bytes);
      shared = false;
    }
  }

  @Override
  public void flush() {
    Buffer written = pending;
    if (written != null) {
      // Writing may call back for more before it returns.
      pending = null;
      response.write(written);
    }
  }

  @Override
  public void gap(Gap gap) {
    write(gap.frame());
  }

  /** With an id, so that a client whose filter lets little through resumes from here. */
  @Override
  public void position(long cursor, boolean live) {
    told = cursor;
    write(
        "id: "
            + cursor
            + "\nevent: position\ndata: {\"cursor\":"
            + cursor
            + ",\"live\":"
            + live
            + "}\n\n");
  }

  /**
   * The first frame.
   *
   * @param retryMs how long a browser is to wait before it connects again
   */
  void welcome(Opening opening, int retryMs) {
    long cursor = opening.start().cursor();
    boolean snapshot = opening.snapshot();
    told = cursor;
    // The id lets a client that saw no update yet resume from here; a snapshot must begin anew.
    write(
        "retry: "
            + retryMs
            + (snapshot ? "" : "\nid: " + cursor)
            + "\nevent: position\ndata: {\"cursor\":"
            + cursor
            + ",\"oldest\":"
            + opening.bounds().oldest()
            + ",\"live\":"
            + (!snapshot && cursor == opening.bounds().head())
            + "}\n\n");
  }

  @Override
  public long told() {
    return told;
  }

  @Override
  public void heartbeat() {
    response.write(HEARTBEAT);
  }

  @Override
  public void hangUp() {
    hangUp.run();
  }

  private void write(String text) {
    response.write(text);
  }
}
