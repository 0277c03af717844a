package news.naba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Material that is measured on and is not part of the project: {@code ../shared/data}. */
public final class SharedData {
  private SharedData() {}

  /** A folder of it, if it is on this machine. */
  public static Optional<Path> folder(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return Optional.of(root.resolveSibling("shared").resolve("data").resolve(name))
        .filter(Files::isDirectory);
  }
}
