package news.naba.bench.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Readers of Server-Sent Events: one thread that reads all connections and counts the updates. */
final class Subscribers implements AutoCloseable {
  /** What is in every update once, and in no other frame. */
  static final String MARK = "\"eventId\":\"bench-";

  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 256 * 1024;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Selector selector = Selector.open();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong updates = new AtomicLong();
  private final Thread reader = new Thread(this::read, "subscribers");
  private volatile boolean open = true;

  /** How much of the mark the bytes so far end with; whether anything came yet. */
  private static final class Progress {
    private int matched;
    private boolean answered;
  }

  private Subscribers() throws IOException {
    reader.setDaemon(true);
  }

  /** Connects, and returns when every one of them was answered. */
  static Subscribers connect(int port, String path, int number)
      throws IOException, TimeoutException, InterruptedException {
    Subscribers all = new Subscribers();
    byte[] request =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nAccept: text/event-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    all.reader.start();
    for (int i = 0; i < number; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 16 * 1024);
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      all.channels.add(channel);
      channel.register(all.selector, SelectionKey.OP_READ, new Progress());
      if (i % 100 == 99) {
        all.await(all.answered, i + 1);
      }
    }
    all.await(all.answered, number);
    return all;
  }

  /** Returns when so many updates in all, over all readers, have come. */
  void awaitUpdates(long number) throws TimeoutException, InterruptedException {
    await(updates, number);
  }

  private void await(AtomicLong counter, long number)
      throws TimeoutException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (counter.get() < number) {
      if (System.nanoTime() > end || !open) {
        throw new TimeoutException("only " + counter.get() + " of " + number + " came");
      }
      Thread.sleep(1);
    }
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    byte[] bytes = new byte[BUFFER];
    try {
      while (open) {
        selector.select(
            key -> {
              try {
                take(key, buffer, bytes);
              } catch (IOException e) {
                key.cancel();
              }
            },
            50);
      }
    } catch (IOException e) {
      open = false;
    }
  }

  private void take(SelectionKey key, ByteBuffer buffer, byte[] bytes) throws IOException {
    buffer.clear();
    int length = ((SocketChannel) key.channel()).read(buffer);
    if (length < 0) {
      key.cancel();
      return;
    }
    buffer.flip().get(bytes, 0, length);
    Progress progress = (Progress) key.attachment();
    if (!progress.answered) {
      progress.answered = true;
      answered.incrementAndGet();
    }
    int matched = progress.matched;
    int found = 0;
    for (int i = 0; i < length; i++) {
      // No byte of the mark but its first is a quotation mark that could begin it anew.
      matched = bytes[i] == MARK_BYTES[matched] ? matched + 1 : bytes[i] == MARK_BYTES[0] ? 1 : 0;
      if (matched == MARK_BYTES.length) {
        found++;
        matched = 0;
      }
    }
    progress.matched = matched;
    updates.addAndGet(found);
  }

  @Override
  public void close() throws IOException {
    open = false;
    selector.wakeup();
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
