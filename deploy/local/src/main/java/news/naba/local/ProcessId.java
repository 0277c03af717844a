package news.naba.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it can be found again later: process ids are reused, start times tell them apart.
 *
 * @param pid the system's process id
 * @param startedAt when it began; the epoch where the system does not say
 */
record ProcessId(long pid, Instant startedAt) {

  /** The system derives start times from its clock, which may be set meanwhile. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  static ProcessId of(ProcessHandle process) {
    return new ProcessId(process.pid(), startOf(process));
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** The process, if it still runs. */
  Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> Duration.between(startOf(p), startedAt).abs().compareTo(TOLERANCE) <= 0);
  }
}
