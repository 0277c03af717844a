package news.naba.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import news.naba.contracts.ContractsJson;

/** Keeps a {@link RunState} in a file; readers see the state before or after a change, whole. */
final class RunStateFile {
  private final ObjectMapper mapper = ContractsJson.mapper();
  private final Path file;

  RunStateFile(Path file) {
    this.file = file;
  }

  synchronized void write(RunState state) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    mapper.writeValue(draft.toFile(), state);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The state last written; empty when no launcher ran, or the last one stopped in order. */
  Optional<RunState> read() throws IOException {
    return Files.exists(file)
        ? Optional.of(mapper.readValue(file.toFile(), RunState.class))
        : Optional.empty();
  }

  synchronized void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
