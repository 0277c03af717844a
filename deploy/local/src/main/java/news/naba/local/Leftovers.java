package news.naba.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.naba.embedded.Signals;
import news.naba.local.RunState.ComponentState;

/** Stops processes that a launcher, itself gone, has recorded. */
final class Leftovers {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final RunStateFile file;

  Leftovers(RunStateFile file) {
    this.file = file;
  }

  /**
   * Stops them: the services first, then what they need.
   *
   * @return whether there were any
   */
  boolean stop() throws IOException, InterruptedException {
    Optional<RunState> recorded = file.read();
    if (recorded.isEmpty()) {
      return false;
    }
    List<ComponentState> services = new ArrayList<>();
    List<ComponentState> needed = new ArrayList<>();
    for (ComponentState component : recorded.get().components()) {
      if (component.find().isPresent()) {
        (Components.services().contains(component.name()) ? services : needed).add(component);
      }
    }
    stop(services);
    stop(needed);
    file.delete();
    return !services.isEmpty() || !needed.isEmpty();
  }

  private static void stop(List<ComponentState> components)
      throws IOException, InterruptedException {
    for (ComponentState component : components) {
      Optional<ProcessHandle> process = component.find();
      if (process.isPresent()) {
        String signal = component.name().equals(PostgresComponent.NAME) ? "INT" : "TERM";
        Signals.send(signal, process.get());
      }
    }
    for (ComponentState component : components) {
      Optional<ProcessHandle> process = component.find();
      if (process.isPresent() && !Signals.awaitExit(process.get(), TIMEOUT)) {
        process.get().destroyForcibly();
        Signals.awaitExit(process.get(), TIMEOUT);
      }
    }
  }
}
