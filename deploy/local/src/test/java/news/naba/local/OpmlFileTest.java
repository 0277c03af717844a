package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlFileTest {

  @Test
  void isHandedOnAsItIs(@TempDir Path directory) throws Exception {
    String list = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body/></opml>";

    assertThat(OpmlFile.read(write(directory, list))).asString().isEqualTo(list);
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path directory) throws Exception {
    Path other = write(directory, "<html></html>");
    Path missing = directory.resolve("missing.opml");

    assertThatThrownBy(() -> OpmlFile.read(other))
        .isInstanceOf(Refusal.class)
        .hasMessage(other + " is not OPML");
    assertThatThrownBy(() -> OpmlFile.read(missing))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("cannot read " + missing);
  }

  private static Path write(Path directory, String text) throws IOException {
    return Files.writeString(directory.resolve("sources.opml"), text);
  }
}
