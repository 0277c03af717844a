package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.Ports;
import news.naba.local.RunState.ComponentState;
import news.naba.local.Settings.Port;

/** The packaged stack, run by the packaged launcher on free ports and data of its own. */
final class LocalStack implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Port, Integer> ports = new EnumMap<>(Port.class);
  private final Path directory;
  private final RunStateFile state;
  private final Process launcher;

  private LocalStack(Path directory, Map<String, String> environment, String... options)
      throws IOException {
    this.directory = directory;
    this.state = new RunStateFile(new DataDirectory(directory.resolve("data")).stateFile());
    ProcessBuilder up = naba("up", options);
    for (Port port : Port.values()) {
      ports.put(port, Ports.free());
      up.environment().put(port.variable(), ports.get(port).toString());
    }
    up.environment().putAll(environment);
    launcher =
        up.redirectErrorStream(true).redirectOutput(directory.resolve("up.out").toFile()).start();
  }

  /** Starts it and returns once it says it is ready. */
  static LocalStack start(Path directory, Map<String, String> environment, String... options)
      throws IOException {
    LocalStack stack = new LocalStack(directory, environment, options);
    await("the stack to be ready")
        .atMost(START_TIMEOUT)
        .until(() -> !stack.launcher.isAlive() || stack.output().contains("\nready after "));
    assertThat(stack.launcher.isAlive()).as(stack.output()).isTrue();
    return stack;
  }

  /** What the launcher printed. */
  String output() throws IOException {
    return Files.readString(directory.resolve("up.out"));
  }

  private ProcessBuilder naba(String command, String... options) {
    Path home = Path.of(System.getProperty("naba.home"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dnaba.home=" + home,
            "-jar",
            home.resolve("deploy/local/target/naba-local.jar").toString(),
            command);
    builder.command().addAll(List.of(options));
    builder.environment().put("NABA_DATA_DIR", directory.resolve("data").toString());
    return builder;
  }

  /** The components, as the launcher has recorded them. */
  List<ComponentState> components() throws IOException {
    return state.read().orElseThrow().components();
  }

  ComponentState component(String name) throws IOException {
    return components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> get(Port service, String path) throws IOException, InterruptedException {
    return http.send(request(service, path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(Port service, String path, String json)
      throws IOException, InterruptedException {
    return http.send(
        request(service, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Follows a stream from now on. */
  EventStream follow(String path) {
    return new EventStream(http, uri(Port.STORE, path));
  }

  private HttpRequest.Builder request(Port service, String path) {
    return HttpRequest.newBuilder(uri(service, path)).timeout(CALL_TIMEOUT);
  }

  private URI uri(Port service, String path) {
    return URI.create("http://127.0.0.1:" + ports.get(service) + path);
  }

  /** Stops it as a user would, and makes sure that nothing of it is left. */
  @Override
  public void close() throws IOException, InterruptedException {
    List<ProcessHandle> processes =
        components().stream().flatMap(component -> component.find().stream()).toList();
    Process down = naba("down").redirectErrorStream(true).start();
    String answer = new String(down.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(down.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(answer).isEqualTo("stopped" + System.lineSeparator());
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(launcher.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }
}
