package news.naba.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.naba.embedded.Signals;
import news.naba.embedded.Watchdog;
import news.naba.local.Component.Running;
import news.naba.local.RunState.ComponentState;
import news.naba.local.RunState.State;
import org.jspecify.annotations.Nullable;

/** Keeps one component running: starts it again with back-off when it dies. */
final class Supervisor {

  /** Hears what becomes of a component. */
  interface Listener {
    void changed();

    /** The component died too often; the supervisor has given it up. */
    void gaveUp(Component component);
  }

  private final Component component;
  private final List<Supervisor> needs;
  private final Watchdog watchdog;
  private final Progress progress;
  private final Listener listener;
  private final Backoff backoff = new Backoff();
  private final Thread thread;

  private State state = State.STARTING;
  private @Nullable Process process;
  private @Nullable String failure;
  private @Nullable Double startSeconds;
  private int restarts;
  private boolean stopping;

  Supervisor(
      Component component,
      List<Supervisor> needs,
      Watchdog watchdog,
      Progress progress,
      Listener listener) {
    this.component = component;
    this.needs = List.copyOf(needs);
    this.watchdog = watchdog;
    this.progress = progress;
    this.listener = listener;
    this.thread = new Thread(this::run, "supervise-" + component.name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  Component component() {
    return component;
  }

  /** Where the component is now. */
  synchronized ComponentState snapshot() {
    Process current = process;
    return new ComponentState(
        component.name(),
        component.port(),
        state,
        current == null ? null : ProcessId.of(current.toHandle()),
        startSeconds,
        restarts);
  }

  /** Returns once the component is ready; waits for as long as that takes. */
  synchronized void awaitReady() throws InterruptedException {
    while (state != State.READY) {
      wait();
    }
  }

  /** Ends supervision, then the process: asked first, and killed if it does not go. */
  void stop() throws IOException, InterruptedException {
    synchronized (this) {
      stopping = true;
    }
    thread.interrupt();
    thread.join(component.stopTimeout().toMillis());
    Process last;
    synchronized (this) {
      last = process;
    }
    if (last != null && last.isAlive()) {
      Signals.send(component.stopSignal(), last.toHandle());
      if (!Signals.awaitExit(last.toHandle(), component.stopTimeout())) {
        progress.say("%s does not stop: killed", component.name());
        last.destroyForcibly().waitFor();
      }
    }
    change(State.DOWN);
  }

  private void run() {
    try {
      while (true) {
        for (Supervisor need : needs) {
          need.awaitReady();
        }
        Duration up = runOnce();
        Optional<Duration> delay = backoff.died(up);
        if (delay.isEmpty()) {
          change(State.DOWN);
          listener.gaveUp(component);
          return;
        }
        progress.say(
            "%s died (%s); starting it again in %.1f s",
            component.name(), lastWords(), delay.get().toMillis() / 1000.0);
        change(State.RESTARTING);
        Thread.sleep(delay.get().toMillis());
        synchronized (this) {
          restarts++;
        }
      }
    } catch (InterruptedException e) {
      // stop() interrupts, and ends the process itself.
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the component and returns after its end: how long it was there. */
  private Duration runOnce() throws InterruptedException {
    long began = System.nanoTime();
    synchronized (this) {
      process = null;
      failure = null;
      startSeconds = null;
    }
    change(State.STARTING);
    try {
      Running running = component.start();
      Process started = running.process();
      adopt(started);
      running.awaitReady();
      becameReady(Duration.ofNanos(System.nanoTime() - began));
      started.waitFor();
    } catch (IOException e) {
      synchronized (this) {
        failure = e.getMessage();
      }
      discard();
    }
    release();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void adopt(Process started) {
    synchronized (this) {
      process = started;
    }
    listener.changed();
    try {
      watchdog.watch(started.toHandle(), component.stopSignal());
    } catch (IOException e) {
      progress.say("%s would outlive a killed launcher: %s", component.name(), e);
    }
  }

  private void release() {
    Process ended;
    synchronized (this) {
      ended = process;
    }
    if (ended != null) {
      try {
        watchdog.forget(ended.toHandle());
      } catch (IOException e) {
        progress.say("the watchdog is gone: %s", e);
      }
    }
  }

  private void becameReady(Duration took) {
    synchronized (this) {
      startSeconds = took.toMillis() / 1000.0;
    }
    progress.say(
        "  %-16s ready after %4.1f s   127.0.0.1:%d",
        component.name(), took.toMillis() / 1000.0, component.port());
    change(State.READY);
  }

  /** A process that is there but of no use makes room for the next. */
  private void discard() throws InterruptedException {
    Process useless;
    synchronized (this) {
      useless = process;
    }
    if (useless != null) {
      useless.destroyForcibly().waitFor();
    }
  }

  private synchronized String lastWords() {
    if (failure != null) {
      return failure;
    }
    return process == null ? "not started" : "exit code " + process.exitValue();
  }

  private void change(State next) {
    synchronized (this) {
      if (stopping && next != State.DOWN) {
        return;
      }
      state = next;
      notifyAll();
    }
    listener.changed();
  }
}
