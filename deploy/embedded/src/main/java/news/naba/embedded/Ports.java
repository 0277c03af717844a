package news.naba.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/** TCP ports on 127.0.0.1. */
public final class Ports {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int CONNECT_MILLIS = 1_000;

  private Ports() {}

  /** 127.0.0.1, without asking a resolver. */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /** A port nobody listens on just now; it may be taken before the caller binds it. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something accepts connections on the port. */
  public static boolean isListening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns once something accepts connections on the port.
   *
   * @throws SocketTimeoutException when nothing does in time
   */
  public static void awaitListening(int port, Duration timeout)
      throws SocketTimeoutException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!isListening(port)) {
      if (System.nanoTime() > deadline) {
        throw new SocketTimeoutException("nothing listens on port " + port);
      }
      Thread.sleep(POLL.toMillis());
    }
  }
}
