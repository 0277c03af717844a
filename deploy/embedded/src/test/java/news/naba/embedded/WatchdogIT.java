package news.naba.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchdogIT {

  @Test
  void endsWhatItWatchesAndSparesWhatItForgot() throws Exception {
    Process watched = sleeper();
    Process forgotten = sleeper();
    Process alsoWatched = sleeper();
    try (Watchdog watchdog = Watchdog.start()) {
      watchdog.watch(watched.toHandle(), "TERM");
      watchdog.watch(forgotten.toHandle(), "TERM");
      watchdog.watch(alsoWatched.toHandle(), "KILL");
      watchdog.forget(forgotten.toHandle());
    }

    try {
      assertThat(Signals.awaitExit(watched.toHandle(), Duration.ofSeconds(10))).isTrue();
      assertThat(Signals.awaitExit(alsoWatched.toHandle(), Duration.ofSeconds(10))).isTrue();
      assertThat(watched.exitValue()).isEqualTo(128 + 15);
      assertThat(alsoWatched.exitValue()).isEqualTo(128 + 9);
      assertThat(forgotten.isAlive()).isTrue();
    } finally {
      forgotten.destroyForcibly();
    }
  }

  private static Process sleeper() throws Exception {
    return new ProcessBuilder("sleep", "60").start();
  }
}
