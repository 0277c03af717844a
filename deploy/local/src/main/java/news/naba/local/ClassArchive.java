package news.naba.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of one program, read, checked and laid out once: a JVM that finds them in an archive
 * starts in half the time. A start without an archive leaves a list of the classes it loads, and
 * {@link ArchiveMaker} makes the archive of it.
 *
 * <p>An archive lies beside its program, under a name that says for which Java, which jars and
 * where: another's is never taken. The JVM checks the same once more, and the length of what it
 * maps; when it does not like an archive it starts without. What it cannot see makes the start
 * fail, and then the archive goes ({@link #provenBy}).
 */
final class ClassArchive {
  private static final String SUFFIX = ".jsa";

  private final JavaRuntime java;
  private final Path jar;
  private final Path classList;
  private volatile boolean distrusted;

  /**
   * Describes an archive, whether it exists or not.
   *
   * @param jar the program; the jars in its directory and below are its class path
   * @param classList written by a start without an archive
   */
  ClassArchive(JavaRuntime java, Path jar, Path classList) {
    this.java = java;
    this.jar = jar;
    this.classList = classList;
  }

  /** The options for a start of the program: use the archive, or list the classes for it. */
  List<String> optionsForStart() throws IOException {
    Files.deleteIfExists(classList);
    Path archive = file();
    if (Files.exists(archive) && !distrusted) {
      return List.of("-XX:SharedArchiveFile=" + archive);
    }
    if (Files.isWritable(directory())) {
      return List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:DumpLoadedClassList=" + classList);
    }
    return List.of();
  }

  /** Whether there is none, and could be one. */
  boolean canBeMade() throws IOException {
    return Files.exists(classList) && !Files.exists(file()) && Files.isWritable(directory());
  }

  /** The making of it: a command to run, whose result then has to be kept or left. */
  Making making() throws IOException {
    Path archive = file();
    Path unfinished =
        directory()
            .resolve(archive.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    // The list is still being written: the copy ends where its last line does for now.
    Path list = classList.resolveSibling(classList.getFileName() + ".copy");
    byte[] soFar = Files.readAllBytes(classList);
    int end = soFar.length;
    while (end > 0 && soFar[end - 1] != '\n') {
      end--;
    }
    Files.write(list, Arrays.copyOf(soFar, end));
    return new Making(java.archive(jar, list, unfinished), list, unfinished, archive);
  }

  /** What shows whether the program has started. */
  interface Proof {
    void await() throws IOException, InterruptedException;
  }

  /**
   * Awaits a start. If it fails, the archive goes, for it may be why: the next start does without.
   */
  void provenBy(Proof start) throws IOException, InterruptedException {
    try {
      start.await();
    } catch (IOException e) {
      // Also where it cannot be deleted.
      distrusted = true;
      try {
        Files.deleteIfExists(file());
      } catch (IOException kept) {
        e.addSuppressed(kept);
      }
      throw e;
    }
  }

  /** Where the archive for the program, as it is now, is or would be. */
  Path file() throws IOException {
    return directory().resolve(stem() + "-" + fingerprint() + SUFFIX);
  }

  private Path directory() {
    return Optional.ofNullable(jar.getParent()).orElseThrow();
  }

  private String stem() {
    return jar.getFileName().toString().replaceAll("\\.jar$", "");
  }

  /** Of everything a JVM compares before it uses an archive. */
  private String fingerprint() throws IOException {
    StringBuilder identity = new StringBuilder(java.version()).append('\n');
    try (Stream<Path> files = Files.walk(directory())) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .forEach(file -> identity.append(describe(file)).append('\n'));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String describe(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive on its way. */
  final class Making {
    private final List<String> command;
    private final Path list;
    private final Path unfinished;
    private final Path archive;

    private Making(List<String> command, Path list, Path unfinished, Path archive) {
      this.command = command;
      this.list = list;
      this.unfinished = unfinished;
      this.archive = archive;
    }

    List<String> command() {
      return command;
    }

    /**
     * Puts the finished archive in its place, and all older ones of the program away.
     *
     * @return false when the program was rebuilt meanwhile: then nothing is kept
     */
    boolean keep() throws IOException {
      if (!archive.equals(file())) {
        leave();
        return false;
      }
      // On disk before it has its name: a name must never stand for half an archive.
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.READ)) {
        channel.force(true);
      }
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      distrusted = false;
      leave();
      return true;
    }

    /** Removes what there is of it, and what earlier makings have left. */
    void leave() throws IOException {
      Files.deleteIfExists(list);
      Files.deleteIfExists(unfinished);
      if (Files.exists(archive)) {
        deleteOthers();
      }
    }

    private void deleteOthers() throws IOException {
      String prefix = stem() + "-";
      List<Path> others;
      try (Stream<Path> files = Files.list(directory())) {
        others =
            files
                .filter(file -> !file.equals(archive))
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .filter(file -> file.getFileName().toString().contains(SUFFIX))
                .toList();
      }
      for (Path other : others) {
        Files.deleteIfExists(other);
      }
    }
  }
}
