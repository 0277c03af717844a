package news.naba.embedded;

import java.nio.file.Path;
import java.util.Map;

/** {@code java -jar naba-embedded.jar kafka --port N --data DIR}: runs the broker until stopped. */
public final class Main {
  private static final String USAGE =
      "usage: java -jar naba-embedded.jar kafka --port N --data DIR";

  private Main() {}

  /** Exit codes: 0 after an orderly stop, 1 when the broker fails, 2 for wrong arguments. */
  public static void main(String[] args) {
    try {
      if (args.length == 5 && args[0].equals("kafka")) {
        run(Map.of(args[1], args[2], args[3], args[4]));
      } else {
        fail(2, USAGE);
      }
    } catch (Exception e) {
      e.printStackTrace();
      fail(1, "broker failed: " + e.getMessage());
    }
  }

  private static void run(Map<String, String> options) throws Exception {
    String port = options.get("--port");
    String data = options.get("--data");
    if (port == null || data == null || !port.matches("\\d{1,5}")) {
      fail(2, USAGE);
      return;
    }
    new KafkaBroker(Integer.parseInt(port), Path.of(data)).start().awaitShutdown();
  }

  private static void fail(int code, String message) {
    System.err.println(message);
    System.exit(code);
  }
}
