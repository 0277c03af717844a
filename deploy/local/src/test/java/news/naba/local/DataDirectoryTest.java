package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @Test
  void makesItselfAndClearsItself(@TempDir Path parent) throws Exception {
    DataDirectory data = new DataDirectory(parent.resolve("data"));
    data.create();
    Files.writeString(data.log("kafka"), "a line");
    Files.createDirectories(data.kafka());

    data.clear();

    assertThat(data.root()).doesNotExist();
  }

  @Test
  void clearsNothingButWhatNabaMade(@TempDir Path parent) throws Exception {
    DataDirectory data = new DataDirectory(parent.resolve("data"));
    data.create();
    Path mine = Files.writeString(data.root().resolve("mine.txt"), "mine");

    data.clear();

    assertThat(data.root().toFile().list()).containsExactly("mine.txt");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void refusesToClearOrUseADirectoryThatIsNotNabas(@TempDir Path foreign) throws Exception {
    Files.writeString(foreign.resolve("thesis.tex"), "text");
    DataDirectory data = new DataDirectory(foreign);

    assertThatThrownBy(data::clear)
        .isInstanceOf(Refusal.class)
        .hasMessage(foreign + " does not look like Naba's data directory: nothing was deleted");
    assertThatThrownBy(data::create)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            foreign + " is neither empty nor Naba's: set NABA_DATA_DIR to another directory");
    assertThat(foreign.toFile().list()).containsExactly("thesis.tex");
  }

  @Test
  void oneLauncherAtATimeWorksOnIt(@TempDir Path parent) throws Exception {
    DataDirectory data = new DataDirectory(parent.resolve("data"));
    data.create();

    assertThat(data.lock()).isTrue();
    assertThat(new DataDirectory(data.root()).lock()).isFalse();
  }

  @Test
  void movesALogAsideOnlyWhenItHasGrownLarge(@TempDir Path parent) throws Exception {
    DataDirectory data = new DataDirectory(parent.resolve("data"));
    data.create();
    Files.write(data.log("kafka"), new byte[(10 << 20) + 1]);
    Files.write(data.log("postgres"), new byte[10 << 20]);

    data.rotatedLog("kafka");
    data.rotatedLog("postgres");

    assertThat(data.log("kafka")).doesNotExist();
    assertThat(data.log("kafka").resolveSibling("kafka.log.1")).hasSize((10 << 20) + 1);
    assertThat(data.log("postgres")).hasSize(10 << 20);
  }
}
