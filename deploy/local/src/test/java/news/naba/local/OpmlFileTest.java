package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.naba.local.Sources.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlFileTest {

  @Test
  void readsOutlinesAtAnyDepthInTheirOrder(@TempDir Path directory) throws Exception {
    Path file =
        write(
            directory,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Levant">
                <outline text="ضفاف" xmlUrl="https://dhifaf.example/rss" language="ar" country="SY"/>
              </outline>
              <outline text="short" title="The Harbour Post" type="rss"
                       xmlUrl=" https://harbour.example/feed.xml "/>
              <outline text="no feed" htmlUrl="https://nothing.example/"/>
            </body></opml>
            """);

    assertThat(OpmlFile.read(file))
        .containsExactly(
            new Source("https://dhifaf.example/rss", "ضفاف", "ضفاف", "ar", "SY", null),
            new Source(
                "https://harbour.example/feed.xml",
                "The Harbour Post",
                "The Harbour Post",
                null,
                null,
                null));
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path directory) throws Exception {
    Path broken = write(directory, "<opml>\n<body>\n</opml>");
    Path missing = directory.resolve("missing.opml");

    assertThatThrownBy(() -> OpmlFile.read(broken))
        .isInstanceOf(Refusal.class)
        .hasMessage(broken + " is not OPML: line 3 is not well-formed");
    assertThatThrownBy(() -> OpmlFile.read(missing))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("cannot read " + missing);
  }

  @Test
  void refusesAFileWithoutSources(@TempDir Path directory) throws Exception {
    Path empty = write(directory, "<opml><body><outline text=\"a\"/></body></opml>");

    assertThatThrownBy(() -> OpmlFile.read(empty))
        .isInstanceOf(Refusal.class)
        .hasMessage(empty + " names no source: it has no outline with an xmlUrl");
  }

  @Test
  void doesNotFollowEntitiesOutOfTheFile(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "hidden");
    Path file =
        write(
            directory,
            "<!DOCTYPE opml [<!ENTITY x SYSTEM \"%s\">]><opml><body>&x;</body></opml>"
                .formatted(secret.toUri()));

    assertThatThrownBy(() -> OpmlFile.read(file)).isInstanceOf(Refusal.class);
  }

  private static Path write(Path directory, String text) throws IOException {
    return Files.writeString(directory.resolve("sources.opml"), text);
  }
}
