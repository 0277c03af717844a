package news.naba.extract.domain.article.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {
  private static final String ARABIC =
      "<p>أعلنت وزارة الصحة في المدينة عن افتتاح مستشفى جديد يخدم سكان القرى المجاورة.</p>";
  private static final String FRENCH =
      "<p>Le préfet a déclaré que la rivière était sortie de son lit près de l'école.</p>";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/html; charset=UTF-8",
    "UTF-8, text/html; charset=iso-8859-1",
    "UTF-8, text/html; charset=windows-1256",
    "UTF-8, text/html",
    "windows-1256, text/html; charset=windows-1256",
    "windows-1256, text/html; charset=utf-8",
    "windows-1256, text/html; charset=iso-8859-1",
    "windows-1256, text/html; charset=no-such-charset",
    "windows-1256, text/html",
    "ISO-8859-6, text/html; charset=iso-8859-6",
  })
  void arabicReadsAsArabicWhateverIsDeclared(String actual, String contentType) {
    byte[] bytes = ARABIC.getBytes(Charset.forName(actual));

    assertThat(PageCharset.decode(bytes, contentType)).isEqualTo(ARABIC);
  }

  @Test
  void theMetaElementIsBelievedWhenTheServerSaysNothing() {
    String page =
        "<meta http-equiv=content-type content='text/html; charset=windows-1256'>" + ARABIC;

    assertThat(PageCharset.decode(page.getBytes(Charset.forName("windows-1256")), null))
        .isEqualTo(page);
  }

  @Test
  void latin1OfTheWebIsWindows1252() {
    String page = FRENCH.replace("'", "’");

    assertThat(
            PageCharset.decode(
                page.getBytes(Charset.forName("windows-1252")), "text/html; charset=iso-8859-1"))
        .isEqualTo(page);
  }

  @Test
  void aByteOrderMarkBeatsEveryDeclarationAndIsNotText() {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
    marked.writeBytes(ARABIC.getBytes(StandardCharsets.UTF_16LE));

    assertThat(PageCharset.decode(marked.toByteArray(), "text/html; charset=utf-8"))
        .isEqualTo(ARABIC);
  }

  @Test
  void utf8CutOffWithinACharacterIsStillUtf8() {
    byte[] whole = ARABIC.repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 6);

    assertThat(PageCharset.decode(cut, "text/html"))
        .startsWith(ARABIC + ARABIC)
        .endsWith("المجاور\ufffd");
  }
}
