package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A part of the stack that runs as a process of its own. */
interface Component {
  String name();

  /** Where it listens, on 127.0.0.1. */
  int port();

  /** Its output. */
  Path log();

  /** The components that must be ready before this one starts. */
  List<String> needs();

  /** The signal, without SIG, that asks its process to stop in order. */
  String stopSignal();

  /** How long its process may take to stop in order, before it is killed. */
  default Duration stopTimeout() {
    return Duration.ofSeconds(15);
  }

  /**
   * Starts its process and returns at once, or as soon as there is one.
   *
   * @throws IOException when there will be none
   */
  Running start() throws IOException, InterruptedException;

  /** A started component. */
  interface Running {
    Process process();

    /**
     * Returns once it answers.
     *
     * @throws IOException when it ends before, or takes too long
     */
    void awaitReady() throws IOException, InterruptedException;
  }
}
