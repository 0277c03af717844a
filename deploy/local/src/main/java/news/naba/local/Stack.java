package news.naba.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.naba.embedded.Watchdog;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.jspecify.annotations.Nullable;

/** All components together: started in parallel as far as their needs allow, stopped in reverse. */
final class Stack implements Supervisor.Listener {
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
  private final Watchdog watchdog;
  private final RunStateFile file;
  private final Progress progress;
  private final long began = System.nanoTime();

  private @Nullable Double startSeconds;
  private @Nullable Component givenUp;
  private boolean stopped;

  Stack(List<Component> components, Watchdog watchdog, RunStateFile file, Progress progress) {
    this.watchdog = watchdog;
    this.file = file;
    this.progress = progress;
    for (Component component : components) {
      List<Supervisor> needs = new ArrayList<>();
      for (String need : component.needs()) {
        needs.add(supervisor(need));
      }
      supervisors.put(component.name(), new Supervisor(component, needs, watchdog, progress, this));
    }
  }

  private Supervisor supervisor(String name) {
    Supervisor supervisor = supervisors.get(name);
    if (supervisor == null) {
      throw new IllegalArgumentException(name + " is needed, but not there before");
    }
    return supervisor;
  }

  void start() {
    changed();
    supervisors.values().forEach(Supervisor::start);
  }

  /** Returns once a component is ready, or another one was given up. */
  boolean awaitReady(String name) throws InterruptedException {
    return await(List.of(supervisor(name)));
  }

  /**
   * Returns once all components are ready.
   *
   * @return false when one was given up instead
   */
  boolean awaitAllReady() throws InterruptedException {
    return await(List.copyOf(supervisors.values()));
  }

  private boolean await(List<Supervisor> awaited) throws InterruptedException {
    long lastSign = System.nanoTime();
    synchronized (this) {
      while (givenUp == null) {
        List<String> missing = notReady(awaited);
        if (missing.isEmpty()) {
          return true;
        }
        wait(1_000);
        if (System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
          lastSign = System.nanoTime();
          progress.say("  still starting: %s (%.0f s)", String.join(", ", missing), seconds());
        }
      }
      return false;
    }
  }

  private static List<String> notReady(List<Supervisor> supervisors) {
    return supervisors.stream()
        .map(Supervisor::snapshot)
        .filter(component -> component.state() != State.READY)
        .map(ComponentState::name)
        .collect(Collectors.toList());
  }

  /** Notes that everything the user waits for is done. */
  double ready() {
    synchronized (this) {
      startSeconds = seconds();
    }
    changed();
    return seconds();
  }

  private double seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }

  /** Waits until a component is given up; for ever, if all goes well. */
  synchronized Component awaitGivenUp() throws InterruptedException {
    Component component = givenUp;
    while (component == null) {
      wait();
      component = givenUp;
    }
    return component;
  }

  /** The component that was given up. */
  synchronized Optional<Component> givenUp() {
    return Optional.ofNullable(givenUp);
  }

  /** What the components, as far as they run, have used of the processors since they started. */
  Duration processorTime() {
    return supervisors.values().stream()
        .map(Supervisor::snapshot)
        .flatMap(component -> component.find().stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Stops everything: those that need others first. Does nothing the second time. */
  void stop() throws InterruptedException {
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
    }
    progress.say("stopping");
    List<Supervisor> needed = new ArrayList<>();
    List<Supervisor> others = new ArrayList<>();
    for (Supervisor supervisor : supervisors.values()) {
      (supervisor.component().needs().isEmpty() ? needed : others).add(supervisor);
    }
    stopAll(others);
    stopAll(needed);
    try {
      watchdog.close();
      file.delete();
    } catch (IOException e) {
      progress.say("not tidied up: %s", e);
    }
    progress.say("stopped");
  }

  private void stopAll(List<Supervisor> stopping) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (Supervisor supervisor : stopping) {
      Thread thread = new Thread(() -> stop(supervisor), "stop-" + supervisor.component().name());
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void stop(Supervisor supervisor) {
    try {
      supervisor.stop();
    } catch (IOException e) {
      progress.say("%s not stopped: %s", supervisor.component().name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void changed() {
    List<ComponentState> components =
        supervisors.values().stream().map(Supervisor::snapshot).toList();
    synchronized (this) {
      notifyAll();
      if (stopped) {
        return;
      }
      boolean ready = startSeconds != null;
      RunState state =
          new RunState(ProcessId.of(ProcessHandle.current()), ready, startSeconds, components);
      try {
        file.write(state);
      } catch (IOException e) {
        progress.say("status not written: %s", e);
      }
    }
  }

  @Override
  public void gaveUp(Component component) {
    synchronized (this) {
      givenUp = component;
      notifyAll();
    }
  }
}
