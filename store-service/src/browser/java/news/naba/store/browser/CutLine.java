package news.naba.store.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the service that can be cut and mended, as a restart or a lost network does it. */
final class CutLine implements AutoCloseable {
  private final URI service;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ServerSocket server;
  private volatile boolean cut;

  CutLine(URI service) {
    this.service = service;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** The service's address over this line. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  void cut() {
    cut = true;
    sockets.forEach(CutLine::close);
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    close(server);
    cut();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        if (cut) {
          close(near);
          continue;
        }
        Socket far = new Socket();
        sockets.add(near);
        sockets.add(far);
        far.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
        start(() -> pump(near, far));
        start(() -> pump(far, near));
      } catch (IOException e) {
        // Cut or closed: the browser sees it.
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // Cut or closed.
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "cut-line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Nothing more to do for it.
    }
  }
}
