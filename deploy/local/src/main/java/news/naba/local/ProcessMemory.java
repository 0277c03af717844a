package news.naba.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Memory of processes, as the system counts it. */
final class ProcessMemory {
  private ProcessMemory() {}

  /**
   * Resident memory of a process, in bytes; 0 for one that is gone. Memory that children share with
   * their parent, as PostgreSQL's do, counts once.
   */
  static long residentBytes(ProcessHandle process, boolean withChildren) {
    long children =
        withChildren ? process.children().mapToLong(child -> ownBytes(child.pid())).sum() : 0;
    return resident(process.pid()) + children;
  }

  private static long resident(long pid) {
    OptionalLong fromProc = procStatus(pid, "VmRSS:");
    return fromProc.isPresent() ? fromProc.getAsLong() : ps(pid);
  }

  private static long ownBytes(long pid) {
    OptionalLong fromProc = procStatus(pid, "RssAnon:");
    return fromProc.isPresent() ? fromProc.getAsLong() : ps(pid);
  }

  private static OptionalLong procStatus(long pid, String key) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith(key)) {
          return OptionalLong.of(kibibytes(line.substring(key.length())));
        }
      }
    } catch (IOException e) {
      // No /proc on this system, or the process has just gone.
    }
    return OptionalLong.empty();
  }

  private static long ps(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      return kibibytes(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return 0;
    }
  }

  private static long kibibytes(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits) << 10;
  }
}
