package news.naba.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.naba.embedded.Directories;

/** What the stack keeps on disk, and the lock that lets one launcher at a time work on it. */
final class DataDirectory {
  private static final String MARK = ".naba";
  private static final long LOG_LIMIT_BYTES = 10L << 20;

  /** Everything Naba makes in its data directory. */
  private static final List<String> PARTS =
      List.of("kafka", "postgres", "postgres.new", "sample", "logs", "run", "cache", MARK);

  /** Locks last as long as their channels, and those are closed when nothing refers to them. */
  private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;

  DataDirectory(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path sample() {
    return root.resolve("sample");
  }

  /** What can be made again: unpacked programs, lists of classes. */
  Path cache() {
    return root.resolve("cache");
  }

  /** The classes a component has loaded since it started. */
  Path classList(String component) {
    return cache().resolve(component + ".classlist");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log(String component) {
    return logs().resolve(component + ".log");
  }

  Path stateFile() {
    return root.resolve("run").resolve("state.json");
  }

  /**
   * Makes the directory where it is missing.
   *
   * @throws Refusal when it cannot be written, or holds something that is not Naba's
   */
  void create() throws Refusal {
    try {
      Files.createDirectories(root);
      if (!Files.exists(root.resolve(MARK)) && !isEmpty()) {
        throw new Refusal(
            root + " is neither empty nor Naba's: set NABA_DATA_DIR to another directory");
      }
      Files.writeString(root.resolve(MARK), "The data directory of a local Naba stack.\n");
      for (String part : List.of("sample", "logs", "run", "cache")) {
        Files.createDirectories(root.resolve(part));
      }
    } catch (IOException e) {
      throw new Refusal(
          "cannot write to the data directory " + root + " (" + e + "): set NABA_DATA_DIR");
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Space left for the stack, in bytes. */
  long usableBytes() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  /**
   * Takes the lock, for as long as this JVM lives.
   *
   * @return false when another launcher holds it
   */
  boolean lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("run").resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        HELD.add(lock);
        return true;
      }
    } catch (OverlappingFileLockException e) {
      // This JVM itself holds it.
    }
    channel.close();
    return false;
  }

  /** Moves a log that has grown beyond 10 MB out of the way; one older log is kept. */
  Path rotatedLog(String component) throws IOException {
    Path log = log(component);
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
      Files.move(
          log, log.resolveSibling(component + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  /**
   * Deletes what Naba made, and the directory itself if nothing else is in it.
   *
   * @throws Refusal when the directory does not look like Naba's
   */
  void clear() throws Refusal, IOException {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.exists(root.resolve(MARK))) {
      throw new Refusal(root + " does not look like Naba's data directory: nothing was deleted");
    }
    for (String part : PARTS) {
      Directories.delete(root.resolve(part));
    }
    if (isEmpty()) {
      Files.delete(root);
    }
  }
}
