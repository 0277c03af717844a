package news.naba.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the archive of this platform. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /**
   * Unpacks the programs unless that was done before. Several processes may do so at once: each
   * unpacks beside the target, and the first to finish moves its copy into place.
   *
   * @param directory where the programs shall be; {@code bin/postgres} is in it afterwards
   */
  static void unpack(Path directory) throws IOException {
    if (Files.isExecutable(directory.resolve("bin/postgres"))) {
      return;
    }
    Path target = directory.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path copy = Files.createTempDirectory(target.getParent(), target.getFileName() + ".");
    try {
      // Readable for everyone: the server may run under another user's id.
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpackArchive(copy);
      Files.move(copy, target);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      awaitOther(directory, e);
    } finally {
      Directories.delete(copy);
    }
  }

  private static void awaitOther(Path directory, FileSystemException e) throws IOException {
    if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
      throw e;
    }
  }

  private static void unpackArchive(Path directory) throws IOException {
    String archive = archive();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (in == null) {
        throw new IOException("no PostgreSQL for this platform: " + archive + " is not there");
      }
      TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(tar, entry, directory);
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory)
      throws IOException {
    Path path = directory.resolve(entry.getName()).normalize();
    if (!path.startsWith(directory)) {
      throw new IOException("archive entry outside its directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String archive() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    if (os.contains("mac")) {
      return "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
    boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
    return "/postgres-linux-"
        + (arm ? "arm_64" : "x86_64")
        + (alpine ? "-alpine_linux" : "")
        + ".txz";
  }
}
