package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import news.naba.embedded.Watchdog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveMakerIT {
  private static final Duration WINDOW = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** In the part of a JVM that makes an archive: writes where it is told to. */
  private static final String WELL = "echo archive >\"$archive\"";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Path directory;
  private final Path jar;
  private Optional<ArchiveMaker> working = Optional.empty();

  ArchiveMakerIT(@TempDir Path directory) {
    this.directory = directory;
    this.jar = directory.resolve("program").resolve("program.jar");
  }

  @BeforeEach
  void packProgram() throws IOException {
    Files.createDirectories(directory.resolve("program"));
    Files.writeString(jar, "program");
    Files.writeString(directory.resolve("classlist"), "java/lang/Object\n");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (working.isPresent()) {
      working.get().stop();
    }
  }

  @Test
  void makesWhatIsMissing() throws Exception {
    ClassArchive archive = archive(WELL);

    start(archive, () -> Duration.ZERO);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(said()).contains("made 1 class archives: the next start is faster"));
    assertThat(archive.file()).hasContent("archive");
  }

  @Test
  void waitsUntilTheStackRests() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    ClassArchive archive = archive(WELL);

    // One processor is all taken.
    start(archive, () -> busy.get() ? Duration.ofNanos(System.nanoTime()) : Duration.ZERO);

    await()
        .during(WINDOW.multipliedBy(5))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(archive.file()).doesNotExist());
    busy.set(false);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(archive.file()).exists());
  }

  @Test
  void leavesNothingWhenStoppedInTheMiddle() throws Exception {
    ClassArchive archive = archive("echo half >\"$archive\"; exec sleep 60");
    start(archive, () -> Duration.ZERO);
    await().atMost(PATIENCE).until(() -> files().size() == 2);

    working.orElseThrow().stop();

    assertThat(files()).containsExactly("program.jar");
    assertThat(ProcessHandle.current().children().flatMap(child -> child.info().command().stream()))
        .noneMatch(command -> command.endsWith("/sleep"));
  }

  @Test
  void saysWhatCouldNotBeMadeAndKeepsNothingOfIt() throws Exception {
    ClassArchive archive = archive("echo half >\"$archive\"; echo no memory; exit 3");

    start(archive, () -> Duration.ZERO);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(said())
                    .contains(archive.file().getFileName() + " not made: exit code 3"));
    assertThat(directory.resolve("log")).content().contains("no memory");
    await().atMost(PATIENCE).until(() -> files().equals(List.of("program.jar")));
  }

  private ClassArchive archive(String script) throws IOException {
    Path java =
        Files.writeString(
            directory.resolve("java"),
            """
            #!/bin/sh
            for argument in "$@"; do
              case $argument in -XX:SharedArchiveFile=*) archive=${argument#*=} ;; esac
            done
            """
                + script
                + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return new ClassArchive(
        new JavaRuntime(java, "Some Vendor 17.0.1"), jar, directory.resolve("classlist"));
  }

  private void start(ClassArchive archive, Supplier<Duration> processorTime) throws IOException {
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    Path log = directory.resolve("log");
    ArchiveMaker maker =
        new ArchiveMaker(
            List.of(archive),
            processorTime,
            WINDOW,
            log,
            Watchdog.start(),
            new Progress(out, log, Clock.systemUTC()));
    working = Optional.of(maker);
    maker.start();
  }

  private List<String> files() {
    return List.of(Optional.ofNullable(directory.resolve("program").toFile().list()).orElseThrow());
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
