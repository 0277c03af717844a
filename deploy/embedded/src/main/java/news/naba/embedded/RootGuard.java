package news.naba.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; a user namespace without a mapping hides that we are. */
final class RootGuard {
  private static final List<String> UNSHARE = List.of("unshare", "-U");

  private RootGuard() {}

  /**
   * What to put before PostgreSQL's programs: nothing for an ordinary user.
   *
   * @throws IOException for root where the system forbids user namespaces
   */
  static List<String> prefix() throws IOException, InterruptedException {
    if (!output("id", "-u").equals("0")) {
      return List.of();
    }
    String inside;
    try {
      inside = output("unshare", "-U", "id", "-u");
    } catch (IOException e) {
      inside = "";
    }
    if (inside.isEmpty() || inside.equals("0")) {
      throw new IOException(
          "PostgreSQL does not run as root, and this system does not allow `unshare -U`:"
              + " run Naba as an ordinary user");
    }
    return UNSHARE;
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
      return "";
    }
    return text.strip();
  }
}
