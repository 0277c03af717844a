package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.Watchdog;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSupervisionIT {
  private static final String WELL = "echo ready; exec sleep 60";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final DataDirectory data;
  private final RunStateFile file;
  private Optional<Stack> running = Optional.empty();

  StackSupervisionIT(@TempDir Path parent) {
    data = new DataDirectory(parent.resolve("data"));
    file = new RunStateFile(data.stateFile());
  }

  @BeforeEach
  void createDataDirectory() throws Refusal {
    data.create();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (running.isPresent()) {
      running.get().stop();
    }
  }

  @Test
  void startsAComponentAgainThatWasKilled() throws Exception {
    Stack stack = start(toy("one", WELL));
    assertThat(stack.awaitAllReady()).isTrue();
    ComponentState before = component("one");

    before.find().orElseThrow().destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              ComponentState after = component("one");
              assertThat(after.state()).isEqualTo(State.READY);
              assertThat(after.restarts()).isEqualTo(1);
              assertThat(after.process()).isNotEqualTo(before.process());
            });
    assertThat(said()).contains("one died (exit code 137); starting it again in 0.5 s");
  }

  @Test
  void givesUpAComponentThatDiesFiveTimesInARow() throws Exception {
    Stack stack = start(toy("well", WELL), toy("ill", "echo broken; exit 3"));

    assertThat(stack.awaitAllReady()).isFalse();
    Component givenUp = stack.awaitGivenUp();

    assertThat(givenUp.name()).isEqualTo("ill");
    assertThat(givenUp.log()).hasContent("broken\n".repeat(5));
    assertThat(said()).contains("ill died (exit code 3); starting it again in 4.0 s");
    assertThat(component("ill").state()).isEqualTo(State.DOWN);
    assertThat(component("well").state()).isEqualTo(State.READY);
  }

  @Test
  void stopsWhatNeedsOthersFirstAndLeavesNoProcess() throws Exception {
    Path order = data.root().resolve("run").resolve("order");
    String record =
        "trap 'echo %s >>" + order + "; exit' TERM; echo ready; while :; do sleep 0.1; done";
    Stack stack =
        start(
            toy("base", record.formatted("base")), toy("above", record.formatted("above"), "base"));
    assertThat(stack.awaitAllReady()).isTrue();
    List<ProcessHandle> processes =
        List.of(component("base").find().orElseThrow(), component("above").find().orElseThrow());

    stack.stop();

    assertThat(order).hasContent("above\nbase\n");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(file.read()).isEmpty();
  }

  @Test
  void killsAComponentThatDoesNotStopWhenAsked() throws Exception {
    Stack stack = start(toy("stubborn", "trap '' TERM; echo ready; while :; do sleep 0.1; done"));
    assertThat(stack.awaitAllReady()).isTrue();
    ProcessHandle process = component("stubborn").find().orElseThrow();

    stack.stop();

    assertThat(process.isAlive()).isFalse();
    assertThat(said()).contains("stubborn does not stop: killed");
  }

  @Test
  void downStopsWhatALauncherThatIsGoneLeftBehind() throws Exception {
    Process leftBehind = new ProcessBuilder("sleep", "60").start();
    ComponentState component =
        new ComponentState(
            "store-service", 1, State.READY, ProcessId.of(leftBehind.toHandle()), 1.0, 0);
    Process launcher = new ProcessBuilder("true").start();
    ProcessId gone = ProcessId.of(launcher.toHandle());
    launcher.waitFor();
    file.write(new RunState(gone, true, 1.0, List.of(component)));

    assertThat(DownCommand.run(data)).isEqualTo("stopped");

    // Java learns of a child's end a moment after the system does.
    assertThat(leftBehind.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(DownCommand.run(data)).isEqualTo("Naba is not running on " + data.root());
  }

  private Component toy(String name, String script, String... needs) {
    return new ToyComponent(name, script, data.log(name), List.of(needs));
  }

  private Stack start(Component... components) throws IOException {
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    Progress progress = new Progress(out, data.log("launcher"), Clock.systemUTC());
    Stack stack = new Stack(List.of(components), Watchdog.start(), file, progress);
    running = Optional.of(stack);
    stack.start();
    return stack;
  }

  private ComponentState component(String name) throws IOException {
    return file.read().orElseThrow().components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
