package news.naba.ingest.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSnifferTest {
  private static final byte[] HTML = "<p>خبر</p>".getBytes(UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "Text/HTML; charset=windows-1256",
        "text/plain",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/xml",
        "application/feed+json",
        "application/octet-stream",
        "",
      })
  void takesTextOfAnyKind(String contentType) {
    assertThat(TextSniffer.isText(contentType, HTML)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/pdf", "application/zip", "video/mp4"})
  void refusesWhatSaysItIsNotText(String contentType) {
    assertThat(TextSniffer.isText(contentType, HTML)).isFalse();
  }

  @Test
  void refusesBytesThatOnlySayTheyAreText() {
    byte[] png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    assertThat(TextSniffer.isText("text/html", png)).isFalse();
    assertThat(TextSniffer.isText("text/html", "%PDF-1.7 ...".getBytes(UTF_8))).isFalse();
  }

  @Test
  void takesUtf16WithAMark() {
    assertThat(TextSniffer.isText("text/html", "<p>news</p>".getBytes(UTF_16))).isTrue();
  }

  @Test
  void takesWhatHasNoContentType() {
    assertThat(TextSniffer.isText(null, HTML)).isTrue();
  }
}
