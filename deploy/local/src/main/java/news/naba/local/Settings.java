package news.naba.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the stack.
 *
 * @param home the checkout: where the packaged services are
 * @param dataDirectory everything the stack writes is below it
 * @param ports by component, see {@link Port}
 * @param environment the variables of the user, which the services inherit
 */
record Settings(
    Path home, Path dataDirectory, Map<Port, Integer> ports, Map<String, String> environment) {

  /** A port the stack listens on, with the variable that moves it. */
  enum Port {
    STORE("NABA_STORE_PORT", 8080),
    INGEST("NABA_INGEST_PORT", 8081),
    EXTRACT("NABA_EXTRACT_PORT", 8082),
    KAFKA("NABA_KAFKA_PORT", 19092),
    POSTGRES("NABA_POSTGRES_PORT", 15432),
    SAMPLE("NABA_SAMPLE_PORT", 18090);

    private final String variable;
    private final int byDefault;

    Port(String variable, int byDefault) {
      this.variable = variable;
      this.byDefault = byDefault;
    }

    String variable() {
      return variable;
    }
  }

  /**
   * Reads the environment.
   *
   * @throws Refusal for a port that is none, or two components on one port
   */
  static Settings of(Path home, Map<String, String> environment) throws Refusal {
    Map<Port, Integer> ports = new LinkedHashMap<>();
    for (Port port : Port.values()) {
      int number = number(port, environment.get(port.variable()));
      for (Map.Entry<Port, Integer> other : ports.entrySet()) {
        if (other.getValue() == number) {
          throw new Refusal(
              "%s and %s are both %d: give each its own port"
                  .formatted(other.getKey().variable(), port.variable(), number));
        }
      }
      ports.put(port, number);
    }
    String data = environment.getOrDefault("NABA_DATA_DIR", "");
    Path directory = data.isBlank() ? home.resolve("data") : Path.of(data);
    return new Settings(home, directory.toAbsolutePath().normalize(), ports, environment);
  }

  private static int number(Port port, @Nullable String value) throws Refusal {
    if (value == null || value.isBlank()) {
      return port.byDefault;
    }
    String digits = value.strip();
    int number = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    if (number < 1 || number > 65_535) {
      throw new Refusal(
          "%s must be a port from 1 to 65535, not \"%s\"".formatted(port.variable(), value));
    }
    return number;
  }

  /** The number of a component's port. */
  int port(Port port) {
    return ports.getOrDefault(port, port.byDefault);
  }
}
