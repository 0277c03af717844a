package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.junit.jupiter.api.Test;

class StatusReportTest {
  private static final ProcessId ALIVE = ProcessId.of(ProcessHandle.current());

  /** This process's id, but begun long ago: what a reused process id looks like. */
  private static final ProcessId GONE = new ProcessId(ALIVE.pid(), Instant.EPOCH);

  private static final StatusReport.Memory MEMORY =
      (process, withChildren) -> withChildren ? 3L << 20 : 2L << 20;

  @Test
  void addsUpTheMemoryOfWhatRuns() throws Exception {
    StatusReport report =
        StatusReport.of(
            new RunState(
                ALIVE,
                true,
                9.8,
                List.of(
                    component("kafka", State.READY, ALIVE),
                    component("postgres", State.READY, ALIVE))),
            MEMORY);

    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("state").asText()).isEqualTo("ready");
    assertThat(json.path("rss").asLong()).isEqualTo(8L << 20);
    assertThat(json.path("startSeconds").asDouble()).isEqualTo(9.8);
    assertThat(json.path("services").size()).isEqualTo(2);
    assertThat(json.path("services").path(0).toString())
        .isEqualTo(
            ("{\"name\":\"kafka\",\"pid\":%d,\"port\":19092,\"state\":\"ready\",\"rss\":3145728,"
                    + "\"startSeconds\":2.5,\"restarts\":1}")
                .formatted(ALIVE.pid()));
  }

  @Test
  void aReadyComponentWhoseProcessIsGoneIsRestarting() {
    StatusReport report =
        StatusReport.of(
            new RunState(ALIVE, true, 9.8, List.of(component("kafka", State.READY, GONE))), MEMORY);

    assertThat(report.state()).isEqualTo(State.STARTING);
    assertThat(report.services())
        .containsExactly(
            new StatusReport.Service("kafka", null, 19092, State.RESTARTING, 0, 2.5, 1));
  }

  @Test
  void everythingIsDownWhenTheLauncherIsGone() {
    StatusReport report =
        StatusReport.of(
            new RunState(GONE, true, 9.8, List.of(component("kafka", State.READY, GONE))), MEMORY);

    assertThat(report.state()).isEqualTo(State.DOWN);
    assertThat(report.rss()).isZero();
    assertThat(report.services()).extracting(StatusReport.Service::state).containsOnly(State.DOWN);
  }

  @Test
  void namesEveryComponentWhenNothingEverRan() throws Refusal {
    StatusReport report = StatusReport.down(Settings.of(Path.of("/srv/naba"), Map.of()));

    assertThat(report.table())
        .isEqualTo(
            """
            component             pid   port  state       start s  RSS MB  restarts
            kafka                   -  19092  down              -       0         0
            postgres                -  15432  down              -       0         0
            ingest-service          -   8081  down              -       0         0
            extract-service         -   8082  down              -       0         0
            store-service           -   8080  down              -       0         0
            all                     -      -  down              -       0         -
            """);
  }

  private static ComponentState component(String name, State state, ProcessId process) {
    return new ComponentState(name, 19092, state, process, 2.5, 1);
  }
}
