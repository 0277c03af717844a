package news.naba.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.naba.contracts.ContractsJson;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status} tells.
 *
 * @param state READY when everything is, DOWN when no launcher runs, else STARTING
 * @param startSeconds from start to ready, of the whole stack
 * @param rss resident memory of everything together, in bytes
 * @param launcher the launcher's process; it also serves the sample news site
 * @param services the components
 */
record StatusReport(
    State state,
    @Nullable Double startSeconds,
    long rss,
    @Nullable Launcher launcher,
    List<Service> services) {

  /**
   * The launcher.
   *
   * @param pid its process id
   * @param rss resident memory in bytes
   */
  record Launcher(long pid, long rss) {}

  /**
   * A component.
   *
   * @param name its name, which {@code logs} takes
   * @param pid its process id; null while it has none
   * @param port where it listens, on 127.0.0.1
   * @param state see {@link State}
   * @param rss resident memory in bytes
   * @param startSeconds from its latest start until it answered
   * @param restarts how often it was started again
   */
  record Service(
      String name,
      @Nullable Long pid,
      int port,
      State state,
      long rss,
      @Nullable Double startSeconds,
      int restarts) {}

  /** Measures processes. */
  interface Memory {
    /** Resident bytes of a process, with or without its children's. */
    long of(ProcessHandle process, boolean withChildren);
  }

  /** The report when nothing was recorded. */
  static StatusReport down(Settings settings) {
    List<Service> services =
        Components.ports().entrySet().stream()
            .map(
                e ->
                    new Service(
                        e.getKey(), null, settings.port(e.getValue()), State.DOWN, 0, null, 0))
            .toList();
    return new StatusReport(State.DOWN, null, 0, null, services);
  }

  /**
   * The report on what was recorded, checked against the processes there are.
   *
   * @param memory how to measure it
   */
  static StatusReport of(RunState recorded, Memory memory) {
    Optional<ProcessHandle> launcherProcess = recorded.launcher().find();
    Launcher launcher =
        launcherProcess.map(p -> new Launcher(p.pid(), memory.of(p, false))).orElse(null);
    List<Service> services =
        recorded.components().stream()
            .map(component -> service(component, launcher != null, memory))
            .toList();
    long rss =
        services.stream().mapToLong(Service::rss).sum() + (launcher == null ? 0 : launcher.rss());
    return new StatusReport(
        state(recorded, launcher, services), recorded.startSeconds(), rss, launcher, services);
  }

  private static State state(
      RunState recorded, @Nullable Launcher launcher, List<Service> services) {
    if (launcher == null) {
      return State.DOWN;
    }
    boolean allReady = services.stream().allMatch(service -> service.state() == State.READY);
    return recorded.ready() && allReady ? State.READY : State.STARTING;
  }

  private static Service service(ComponentState component, boolean supervised, Memory memory) {
    Optional<ProcessHandle> process = component.find();
    State state =
        process.isPresent() || component.state() != State.READY
            ? component.state()
            : State.RESTARTING;
    return new Service(
        component.name(),
        process.map(ProcessHandle::pid).orElse(null),
        component.port(),
        supervised ? state : State.DOWN,
        process.map(p -> memory.of(p, true)).orElse(0L),
        component.startSeconds(),
        component.restarts());
  }

  /** For programs. */
  String json() throws JsonProcessingException {
    ObjectWriter writer =
        ContractsJson.mapper().enable(SerializationFeature.INDENT_OUTPUT).writer();
    return writer.writeValueAsString(this);
  }

  /** For people. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("component", "pid", "port", "state", "start s", "RSS MB", "restarts"));
    for (Service service : services) {
      table.append(
          line(
              service.name(),
              text(service.pid()),
              Integer.toString(service.port()),
              service.state().name().toLowerCase(Locale.ROOT),
              seconds(service.startSeconds()),
              megabytes(service.rss()),
              Integer.toString(service.restarts())));
    }
    if (launcher != null) {
      table.append(
          line("launcher", text(launcher.pid()), "-", "-", "-", megabytes(launcher.rss()), "-"));
    }
    table.append(
        line(
            "all",
            "-",
            "-",
            state.name().toLowerCase(Locale.ROOT),
            seconds(startSeconds),
            megabytes(rss),
            "-"));
    return table.toString();
  }

  private static String line(Object... cells) {
    return "%-16s %8s %6s  %-10s %8s %7s %9s%n".formatted(cells);
  }

  private static String text(@Nullable Long number) {
    return number == null ? "-" : number.toString();
  }

  private static String seconds(@Nullable Double seconds) {
    return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", seconds);
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes >> 20);
  }
}
