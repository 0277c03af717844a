package news.naba.ingest.feed.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlDecoderTest {
  private static final String ARABIC =
      "<rss><title>أعلنت وزارة الصحة في المدينة القديمة عن ارتفاع عدد المصابين إلى عشرين شخصا</title></rss>";

  @ParameterizedTest(name = "{0} as {1}, declared {2}")
  @CsvSource({
    "windows-1256, text/xml; charset=windows-1256, , windows-1256",
    "windows-1256, application/xml, windows-1256, windows-1256",
    "windows-1256, text/xml, windows-1256, windows-1256",
    "windows-1256, text/xml, , windows-1256",
    "windows-1256, text/xml; charset=utf-8, utf-8, windows-1256",
    "windows-1256, text/xml; charset=iso-8859-1, , windows-1256",
    "windows-1256, application/rss+xml, ISO-8859-6, windows-1256",
    "windows-1256, application/rss+xml, windows-1252, windows-1256",
    "windows-1256, application/rss+xml, utf-16, windows-1256",
    "windows-1256, application/rss+xml, Win-1256, win-1256",
    "ISO-8859-6, text/xml; charset=\"ISO-8859-6\", , iso-8859-6",
    "ISO-8859-6, application/xml, windows-1256, ISO-8859-6",
    "ISO-8859-6, application/xml, , ISO-8859-6",
    "UTF-8, text/xml; charset=windows-1256, windows-1256, utf-8",
    "UTF-8, text/xml; charset=us-ascii, , utf-8",
    "UTF-8, text/xml; charset=nonsense, , utf-8",
    "UTF-8, , , utf-8",
    "UTF-16, application/xml, , utf-16be",
    "UTF-16LE, application/xml, utf-16, utf-16le",
    "UTF-16BE, text/xml; charset=utf-8, , utf-16be",
    "UTF-32LE, application/xml, , utf-32le",
  })
  void arabicIsReadWhateverIsSaidOfIt(
      String written, String contentType, String declared, String encoding) {
    String document = declaration(declared) + ARABIC;

    Decoded decoded =
        XmlDecoder.decode(document.getBytes(Charset.forName(written)), ContentType.of(contentType));

    assertThat(decoded.text()).isEqualTo(document);
    assertThat(decoded.encoding()).isEqualTo(encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "application/xml; charset=ISO-8859-2, windows-1252, iso-8859-2",
    "application/atom+xml, windows-1252, windows-1252",
    "text/xml, windows-1252, us-ascii",
    "text/xml; charset=utf-8, windows-1252, utf-8",
    "text/html, , us-ascii",
    "application/xml, , utf-8",
    "application/octet-stream, iso-8859-1, iso-8859-1",
    ", , utf-8",
  })
  void ofAnAsciiDocumentHeaderThenDeclarationThenDefaultSayTheEncoding(
      String contentType, String declared, String encoding) {
    byte[] body = (declaration(declared) + "<rss/>").getBytes(UTF_8);

    assertThat(XmlDecoder.decode(body, ContentType.of(contentType)).encoding()).isEqualTo(encoding);
  }

  @Test
  void westernTextIsNotTakenForAMisreadScript() {
    byte[] body =
        "<rss>Élections à Châteauroux : « l'été »</rss>".getBytes(Charset.forName("windows-1252"));

    Decoded decoded = XmlDecoder.decode(body, ContentType.of("text/xml; charset=windows-1252"));

    assertThat(decoded.text()).contains("Élections à Châteauroux : « l'été »");
    assertThat(decoded.overruled()).isFalse();
  }

  @Test
  void aCharacterCutOffAtTheEndDoesNotMakeUtf8SomethingElse() {
    byte[] whole = ARABIC.substring(0, ARABIC.indexOf("شخصا") + 4).getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    Decoded decoded = XmlDecoder.decode(cut, ContentType.of("text/xml"));

    assertThat(decoded.encoding()).isEqualTo("utf-8");
    assertThat(decoded.text()).contains("أعلنت وزارة الصحة");
  }

  @Test
  void aByteOrderMarkIsNotText() {
    byte[] body = ("\uFEFF" + ARABIC).getBytes(UTF_8);

    assertThat(XmlDecoder.decode(body, ContentType.of("text/xml; charset=us-ascii")))
        .isEqualTo(new Decoded(ARABIC, "utf-8", false));
  }

  @Test
  void bytesOfNoCharsetAreReadAsBrowsersReadThem() {
    byte[] body = {'<', 'a', '>', (byte) 0x93, 'x', (byte) 0x94, (byte) 0x81};

    Decoded decoded = XmlDecoder.decode(body, ContentType.of(null));

    assertThat(decoded.text()).isEqualTo("<a>“x”\u0081");
    assertThat(decoded.encoding()).isEqualTo("windows-1252");
  }

  @Test
  void nothingIsEmpty() {
    assertThat(XmlDecoder.decode(new byte[0], ContentType.of(null)).text()).isEmpty();
  }

  @Test
  void wrongDeclarationsAreToldApartFromMissingOnes() {
    byte[] body = ARABIC.getBytes(Charset.forName("windows-1256"));

    assertThat(XmlDecoder.decode(body, ContentType.of("text/xml")).overruled()).isFalse();
    assertThat(XmlDecoder.decode(body, ContentType.of("text/xml; charset=utf-8")).overruled())
        .isTrue();
  }

  private static String declaration(String encoding) {
    return encoding == null ? "" : "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
  }
}
