package news.naba.local;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a launcher runs, as it writes it down for {@code status} and {@code down}.
 *
 * @param launcher the launcher itself
 * @param ready whether everything came up
 * @param startSeconds from the launcher's start until everything was ready; null before
 * @param components in starting order
 */
record RunState(
    ProcessId launcher,
    boolean ready,
    @Nullable Double startSeconds,
    List<ComponentState> components) {

  /** Where a component is in its life. */
  @EnumNaming(EnumNamingStrategies.LowerCaseStrategy.class)
  enum State {
    /** Its process is being made, or does not answer yet. */
    STARTING,
    /** It answers. */
    READY,
    /** It died and waits to be started again. */
    RESTARTING,
    /** It does not run. */
    DOWN
  }

  /**
   * One component.
   *
   * @param name its name
   * @param port where it listens, on 127.0.0.1
   * @param state see {@link State}
   * @param process null while it has none
   * @param startSeconds from its latest start until it answered; null before
   * @param restarts how often it was started again
   */
  record ComponentState(
      String name,
      int port,
      State state,
      @Nullable ProcessId process,
      @Nullable Double startSeconds,
      int restarts) {

    Optional<ProcessHandle> find() {
      return Optional.ofNullable(process).flatMap(ProcessId::find);
    }
  }
}
