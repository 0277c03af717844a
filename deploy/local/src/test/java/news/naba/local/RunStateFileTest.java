package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateFileTest {

  @Test
  void readsWhatItWrote(@TempDir Path directory) throws Exception {
    RunStateFile file = new RunStateFile(directory.resolve("state.json"));
    RunState state =
        new RunState(
            new ProcessId(41, Instant.parse("2026-03-01T10:00:00Z")),
            true,
            10.4,
            List.of(
                new ComponentState(
                    "kafka",
                    19092,
                    State.READY,
                    new ProcessId(42, Instant.parse("2026-03-01T10:00:01Z")),
                    2.5,
                    1),
                new ComponentState("store-service", 8080, State.STARTING, null, null, 0)));

    file.write(state);

    assertThat(file.read()).contains(state);
  }

  @Test
  void isEmptyBeforeTheFirstAndAfterTheLast(@TempDir Path directory) throws Exception {
    RunStateFile file = new RunStateFile(directory.resolve("state.json"));
    assertThat(file.read()).isEmpty();

    file.write(new RunState(new ProcessId(41, Instant.EPOCH), false, null, List.of()));
    file.delete();

    assertThat(file.read()).isEmpty();
  }
}
