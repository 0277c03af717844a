package news.naba.extract.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.naba.contracts.Reason;
import news.naba.extract.domain.article.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSnifferTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t \n"})
  void whiteSpaceIsAnEmptyBody(String body) {
    assertThat(ByteSniffer.refusal(body.getBytes(StandardCharsets.UTF_8)))
        .hasValue(new Unreadable(Reason.EMPTY_BODY, "The body is empty or only white space."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "\u0089PNG\r\n",
        "GIF89a",
        "\u00ff\u00d8\u00ff\u00e0",
        "PK\u0003\u0004",
        "\u001f\u008b\b"
      })
  void knownBinaryFormatsAreNotText(String magic) {
    byte[] bytes = (magic + "and then something").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ByteSniffer.refusal(bytes))
        .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_TEXT));
  }

  @Test
  void manyControlBytesAreNotText() {
    assertThat(ByteSniffer.refusal(new byte[1000]))
        .hasValue(
            new Unreadable(Reason.NOT_TEXT, "The body has too many control bytes to be text."));
  }

  @Test
  void aStrayControlByteIsForgiven() {
    byte[] bytes = ("<p>" + "word ".repeat(100) + "\u0000</p>").getBytes(StandardCharsets.UTF_8);

    assertThat(ByteSniffer.refusal(bytes)).isEmpty();
  }

  @Test
  void utf16WithItsMarkIsText() {
    assertThat(ByteSniffer.refusal("<p>hello</p>".getBytes(StandardCharsets.UTF_16))).isEmpty();
  }
}
