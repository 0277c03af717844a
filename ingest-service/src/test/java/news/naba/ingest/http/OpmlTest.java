package news.naba.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.naba.ingest.domain.Source;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
  private static final Instant NOW = Instant.parse("2024-12-02T00:00:00Z");

  @Test
  void anOutlineInheritsWhatIsSaidAroundIt() {
    assertThat(
            read(
                """
                <opml version="2.0"><body>
                  <outline text="مصر" country="EG" language="ar">
                    <outline text="صحيفة" xmlUrl="https://a.example/rss" outlet="دار"/>
                    <outline title="Paper" xmlUrl=" https://b.example/rss " language="en"/>
                  </outline>
                  <outline text="note"/>
                </body></opml>
                """))
        .containsExactly(
            definition("https://a.example/rss", "صحيفة", "دار", "ar", "EG", null),
            definition("https://b.example/rss", "Paper", null, "en", "EG", null));
  }

  @Test
  void aFeedWithoutAnAddressOfItsOwnIsLookedForOnItsSite() {
    assertThat(read("<opml><outline type='rss' text='a' htmlUrl='https://a.example/'/></opml>"))
        .containsExactly(definition("https://a.example/", "a", null, null, null, null));
  }

  @Test
  void whatCannotBeReadIsLeftToBeRefusedOutlineByOutline() {
    List<SourceDefinition> definitions =
        read(
            "<opml><outline type='rss' text='a'/>"
                + "<outline xmlUrl='https://a.example/' pollSeconds='often'/></opml>");

    assertThat(definitions).hasSize(2);
    assertThat(definitions)
        .allSatisfy(
            definition ->
                assertThatThrownBy(() -> definition.toSource(NOW))
                    .isInstanceOf(ProblemException.class));
  }

  @Test
  void markupAndCharsetAreRepaired() {
    String list =
        "junk <opml><outline text='صحيفة & إذاعة' xmlUrl='https://a.example/?a=1&b=2'></opml>";

    assertThat(Opml.read(list.getBytes(Charset.forName("windows-1256")), "text/xml; charset=utf-8"))
        .containsExactly(
            definition("https://a.example/?a=1&b=2", "صحيفة & إذاعة", null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "<html></html>", "<opml><body><outline xmlUrl='https://a/'/>"})
  void whatIsNotOpmlOrNotAllOfItIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    Source source =
        definition("https://a.example/?a=1&b=2", "\"أ\" & <ب>", "دار", "ar", "EG", 60)
            .toSource(NOW);

    assertThat(read(Opml.write(List.of(source)))).containsExactly(SourceDefinition.of(source));
  }

  /**
   * {@code deploy/sources}: every outline is a source that would be taken, and none is there twice.
   */
  @Test
  void theListsThatComeWithNabaCanBeImported() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../deploy/sources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".opml")).toList()) {
        for (SourceDefinition definition : Opml.read(Files.readAllBytes(file), null)) {
          sources.add(definition.toSource(NOW));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThanOrEqualTo(200);
    assertThat(sources).extracting(Source::id).doesNotHaveDuplicates();
    assertThat(sources)
        .allSatisfy(
            source -> {
              assertThat(source.outlet()).isNotBlank();
              assertThat(source.language()).isIn("ar", "en");
              assertThat(source.country()).matches("[A-Z]{2}");
            });
  }

  private static List<SourceDefinition> read(String text) {
    return Opml.read(text.getBytes(UTF_8), "text/x-opml");
  }

  private static SourceDefinition definition(
      String url,
      String name,
      @Nullable String outlet,
      @Nullable String language,
      @Nullable String country,
      @Nullable Integer pollSeconds) {
    return new SourceDefinition(url, name, outlet, language, country, pollSeconds, null, null);
  }
}
