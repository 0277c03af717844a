package news.naba.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.Ports;
import news.naba.local.Settings.Port;

/** What must hold before anything is started; each check refuses with one sentence. */
final class Preflight {
  private static final long NEEDED_BYTES = 1L << 30;

  private Preflight() {}

  static void diskSpace(Path directory, long usableBytes) throws Refusal {
    if (usableBytes < NEEDED_BYTES) {
      throw new Refusal(
          "only %d MB are free for %s; Naba needs 1 GB: free some, or set NABA_DATA_DIR"
              .formatted(usableBytes >> 20, directory));
    }
  }

  static void portsFree(Settings settings, boolean sample) throws Refusal {
    for (Port port : Port.values()) {
      if (port != Port.SAMPLE || sample) {
        portFree(port, settings.port(port));
      }
    }
  }

  static void portFree(Port port, int number) throws Refusal {
    // Binding alone does not see, on macOS, a listener on all addresses.
    if (!canBind(number) || Ports.isListening(number)) {
      throw new Refusal(
          "port %d is in use by another program%s: set %s or stop it"
              .formatted(number, owner(number), port.variable()));
    }
  }

  private static boolean canBind(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(Ports.loopback(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Who listens on a port, where {@code lsof} is there to tell. */
  private static String owner(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String pids =
          new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      lsof.waitFor(2, TimeUnit.SECONDS);
      return pids.isEmpty() ? "" : " (pid " + pids.lines().findFirst().orElse("") + ")";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  static void built(Settings settings) throws Refusal {
    for (String service : Components.services()) {
      Path jar = Components.jar(settings.home(), service);
      if (!Files.exists(jar)) {
        throw new Refusal(service + " is not built: " + jar + " is missing; run ./mvnw package");
      }
    }
  }
}
