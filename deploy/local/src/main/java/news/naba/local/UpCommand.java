package news.naba.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.naba.embedded.Watchdog;
import news.naba.local.Settings.Port;
import news.naba.local.Sources.Source;
import news.naba.local.site.SampleSite;

/** {@code up}: starts the stack and stays until it is asked to stop, or cannot go on. */
final class UpCommand {
  /** Longer than the pause between two looks at the sample. */
  private static final Duration REST = Duration.ofSeconds(10);

  private static final int LAST_LOG_LINES = 15;

  /** The sample is on this machine: no need to be as polite as to others. */
  private static final int SAMPLE_POLL_SECONDS = 5;

  private final Settings settings;
  private final Options options;
  private final DataDirectory data;

  UpCommand(Settings settings, Options options) {
    this.settings = settings;
    this.options = options;
    this.data = new DataDirectory(settings.dataDirectory());
  }

  /**
   * Runs the stack.
   *
   * @return the exit code when the stack could not go on; it does not return otherwise
   * @throws Refusal when it cannot start at all
   */
  int run() throws Refusal, IOException, InterruptedException {
    Optional<byte[]> wanted =
        options.sources().isPresent()
            ? Optional.of(OpmlFile.read(options.sources().get()))
            : Optional.empty();
    Preflight.built(settings);
    data.create();
    if (!data.lock()) {
      throw new Refusal("Naba is already running on " + data.root() + ": ./naba status tells more");
    }
    RunStateFile file = new RunStateFile(data.stateFile());
    Progress progress = new Progress(System.out, data.rotatedLog("launcher"), Clock.systemUTC());
    if (new Leftovers(file).stop()) {
      progress.say("stopped what an earlier run had left behind");
    }
    Preflight.diskSpace(data.root(), data.usableBytes());
    Preflight.portsFree(settings, options.sample());

    Optional<SampleSite> site =
        options.sample()
            ? Optional.of(SampleSite.start(settings.port(Port.SAMPLE), data.sample()))
            : Optional.empty();
    Components components = new Components(settings, data, JavaRuntime.current());
    Watchdog watchdog = Watchdog.start();
    Stack stack = new Stack(components.all(options.sample()), watchdog, file, progress);
    ArchiveMaker archives =
        new ArchiveMaker(
            components.archives(),
            stack::processorTime,
            REST,
            data.log("launcher"),
            watchdog,
            progress);
    stopAtExit(archives, stack);
    progress.say("starting Naba; data and logs are in %s", data.root());
    stack.start();
    if (stack.awaitReady(Components.INGEST)) {
      register(wanted, site, progress);
    }
    if (stack.awaitAllReady()) {
      welcome(progress, stack.ready());
      archives.start();
    }
    Component givenUp = stack.awaitGivenUp();
    explain(givenUp, progress);
    archives.stop();
    stack.stop();
    return 1;
  }

  private static void stopAtExit(ArchiveMaker archives, Stack stack) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    archives.stop();
                    stack.stop();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
  }

  private void register(Optional<byte[]> wanted, Optional<SampleSite> site, Progress progress)
      throws InterruptedException {
    Sources sources = new Sources(settings.port(Port.INGEST), progress);
    List<Source> samples =
        site.stream()
            .flatMap(s -> s.sources().stream())
            .map(
                s ->
                    new Source(
                        s.url(),
                        s.name(),
                        s.outlet(),
                        s.language(),
                        s.country(),
                        SAMPLE_POLL_SECONDS))
            .toList();
    if (!samples.isEmpty()) {
      progress.say("  %d sources of the sample site registered", sources.register(samples));
    }
    wanted.ifPresent(sources::importList);
  }

  private void welcome(Progress progress, double seconds) {
    String store = "http://localhost:" + settings.port(Port.STORE);
    progress.say("");
    progress.say("  live events      %s/", store);
    progress.say("  stream           curl -N %s/v1/stream", store);
    progress.say(
        "  add a source     POST http://localhost:%d/v1/sources", settings.port(Port.INGEST));
    if (options.sample()) {
      progress.say("  sample news site http://localhost:%d/", settings.port(Port.SAMPLE));
    }
    progress.say("  logs             %s", data.logs());
    progress.say("");
    progress.say("ready after %.1f s", seconds);
  }

  private static void explain(Component component, Progress progress) throws IOException {
    progress.say(
        "%s died %d times in a row; the end of its log, %s:",
        component.name(), Backoff.DEATHS, component.log());
    for (String line : lastLines(component.log())) {
      progress.say("    " + line);
    }
  }

  private static List<String> lastLines(Path log) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    return lines.subList(Math.max(0, lines.size() - LAST_LOG_LINES), lines.size());
  }
}
