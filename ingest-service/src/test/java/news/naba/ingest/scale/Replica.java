package news.naba.ingest.scale;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.naba.embedded.Ports;

/** The service as it is packaged, in a process of its own, killed and started at will. */
final class Replica implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final String heap;
  private final List<String> allowed;
  private final String broker;
  private final Path log;
  private Process process;

  /**
   * Starts one.
   *
   * @param heap as {@code -Xmx} wants it
   * @param broker its address
   * @param allowed private addresses that may be fetched
   */
  Replica(String heap, String broker, List<String> allowed, Path log) throws IOException {
    this.heap = heap;
    this.broker = broker;
    this.allowed = allowed;
    this.log = log;
    this.process = start();
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
    builder.environment().put("NABA_INGEST_PORT", Integer.toString(port));
    builder.environment().put("NABA_KAFKA_BOOTSTRAP_SERVERS", broker);
    builder.environment().put("NABA_INGEST_ALLOW", String.join(",", allowed));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void startAgain() throws IOException {
    process = start();
  }

  void awaitReady() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> answer("/q/health/ready").statusCode() == 200);
  }

  String get(String path) throws IOException, InterruptedException {
    return answer(path).body();
  }

  private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** The value of a metric's line that starts so. */
  double metric(String line) throws IOException, InterruptedException {
    return get("/q/metrics")
        .lines()
        .filter(text -> text.startsWith(line))
        .mapToDouble(text -> Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Processor time used so far. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
