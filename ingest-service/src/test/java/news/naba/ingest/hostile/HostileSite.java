package news.naba.ingest.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import news.naba.embedded.Ports;

/**
 * A server that answers whatever bytes it is told to, at whatever pace, and keeps the log by which
 * its guest is judged: what was asked, when, and over how many connections at a time.
 */
final class HostileSite implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final AtomicLong bytesSent = new AtomicLong();
  private volatile String greeting = "";

  /** What is written in answer to a request. The connection is kept unless it throws. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param headers as written, one line each, octets as Latin-1
   * @param at {@link System#nanoTime}
   * @param connection the number of its connection
   */
  record Request(String path, List<String> headers, long at, int connection) {
    Optional<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()).strip())
          .findFirst();
    }
  }

  HostileSite() {
    try {
      server = new ServerSocket(0, 200, Ports.loopback());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  String authority() {
    return "127.0.0.1:" + port();
  }

  String url(String path) {
    return "http://" + authority() + path;
  }

  HostileSite on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** What is written as soon as somebody connects. */
  HostileSite greeting(String bytes) {
    greeting = bytes;
    return this;
  }

  /** The requests so far, oldest first. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  /** The most connections that were open at the same time. */
  int mostConnections() {
    return mostOpen.get();
  }

  /** Connections that were made, whether anything was asked over them or not. */
  int connections() {
    return connections.get();
  }

  /** Bytes that the guest let be sent. */
  long bytesSent() {
    return bytesSent.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        int number = connections.incrementAndGet();
        threads.execute(() -> serve(socket, number));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket, int number) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new Counting(socket.getOutputStream());
      out.write(greeting.getBytes(ISO_8859_1));
      out.flush();
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        String[] words = head.get(0).split(" ", -1);
        String path = words.length > 1 ? words[1] : head.get(0);
        requests.add(new Request(path, head.subList(1, head.size()), System.nanoTime(), number));
        answers.getOrDefault(path, Answers.status(404)).write(out);
        out.flush();
      }
    } catch (IOException e) {
      // the guest has left, or the answer wants the connection closed
    } finally {
      open.decrementAndGet();
    }
  }

  /** The lines of one request's head; none at the end of the connection. */
  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet != '\n') {
        line.append(new String(new byte[] {(byte) octet}, ISO_8859_1));
        continue;
      }
      String text = line.toString().stripTrailing();
      if (text.isEmpty()) {
        return lines;
      }
      lines.add(text);
      line.setLength(0);
    }
    return List.of();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private final class Counting extends OutputStream {
    private final OutputStream out;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      bytesSent.incrementAndGet();
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      out.write(octets, from, length);
      bytesSent.addAndGet(length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
