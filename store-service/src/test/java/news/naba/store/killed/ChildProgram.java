package news.naba.store.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.naba.embedded.Signals;
import news.naba.embedded.Watchdog;

/** A program of the tests as a JVM of its own, which says on its output what it does. */
public final class ChildProgram implements AutoCloseable {
  private static final Duration EXIT = Duration.ofSeconds(30);

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Thread listener = new Thread(this::listen, "child-program");

  private ChildProgram(Process process) {
    this.process = process;
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts it and returns at once; it ends with this JVM, however that ends. */
  public static ChildProgram start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dorg.jboss.logging.provider=jdk");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Watchdog.start().watch(process.toHandle(), "KILL");
    return new ChildProgram(process);
  }

  /** The lines that it has said so far, its log among them. */
  public List<String> said() {
    return said;
  }

  /** Its last line; empty if it has said nothing yet. */
  public String lastSaid() {
    List<String> now = List.copyOf(said);
    return now.isEmpty() ? "" : now.get(now.size() - 1);
  }

  /** How many of its lines contain a text. */
  public long count(String text) {
    return said.stream().filter(line -> line.contains(text)).count();
  }

  /** Stops it where it is; it keeps its connections, and knows nothing of it. */
  public void pause() throws IOException {
    Signals.send("STOP", process.toHandle());
  }

  public void resume() throws IOException {
    Signals.send("CONT", process.toHandle());
  }

  /** Kills it outright, as {@code kill -9} does; returns when everything it said is known. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    Signals.awaitExit(process.toHandle(), EXIT);
    listener.join(EXIT.toMillis());
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException e) {
      said.add("unheard: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
