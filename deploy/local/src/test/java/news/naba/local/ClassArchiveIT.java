package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real JVM makes of archives, whole and broken. */
class ClassArchiveIT {
  private static final String FROM_ARCHIVE =
      "news.naba.local.ToyProgram source: shared objects file";

  private final Path jar;
  private final ClassArchive archive;

  ClassArchiveIT(@TempDir Path directory) throws IOException {
    jar = ToyProgram.pack(directory.resolve("program"));
    archive = new ClassArchive(JavaRuntime.current(), jar, directory.resolve("program.classlist"));
  }

  @BeforeEach
  void makeOfTheFirstStart() throws Exception {
    assertThat(start()).contains("it runs").doesNotContain(FROM_ARCHIVE);
    ClassArchive.Making making = archive.making();
    assertThat(ToyProgram.finish(making.command())).isEmpty();
    assertThat(making.keep()).isTrue();
  }

  @Test
  void theSecondStartFindsItsClassesInTheArchive() throws Exception {
    assertThat(start()).contains("it runs", FROM_ARCHIVE);
  }

  @Test
  void aTruncatedArchiveDoesNotPreventAStart() throws Exception {
    assertThat(archive.file().toFile().setWritable(true)).isTrue();
    try (FileChannel channel = FileChannel.open(archive.file(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    assertThat(start()).contains("it runs").doesNotContain(FROM_ARCHIVE);
  }

  @Test
  void anEmptyArchiveDoesNotPreventAStart() throws Exception {
    Files.delete(archive.file());
    Files.createFile(archive.file());

    assertThat(start()).contains("it runs").doesNotContain(FROM_ARCHIVE);
  }

  @Test
  void somethingElseUnderTheArchivesNameDoesNotPreventAStart() throws Exception {
    Files.delete(archive.file());
    Files.writeString(archive.file(), "no archive".repeat(10_000));

    assertThat(start()).contains("it runs").doesNotContain(FROM_ARCHIVE);
  }

  private String start() throws IOException, InterruptedException {
    return ToyProgram.run(jar, archive.optionsForStart());
  }
}
