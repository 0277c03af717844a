package news.naba.extract.domain.article.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "windows-1256, text/html; charset=windows-1251",
    "windows-1256, text/html; charset=iso-8859-6",
    "windows-1256, text/html; charset=gbk",
    "ISO-8859-6, text/html; charset=iso-8859-6",
    "ISO-8859-6, text/html; charset=windows-1256",
    "ISO-8859-6, text/html",
    "x-MacArabic, text/html; charset=utf-8",
    "UTF-16LE, text/html; charset=utf-8",
    "UTF-16BE, text/html; charset=windows-1256",
    "UTF-32LE, text/html",
    "UTF-32BE, text/html; charset=utf-8",
  })
  void arabicReadsAsArabicWhateverIsDeclared(String actual, String contentType) {
    byte[] bytes = ARABIC.getBytes(Charset.forName(actual));

    assertThat(PageCharset.decode(bytes, contentType)).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB18030 | 市长说，这座桥将关闭到周末，人们可以从另一条路过河。",
        "Big5 | 市長說，這座橋將關閉到週末，人們可以從另一條路過河。",
        "Shift_JIS | 市長は橋が週末まで閉鎖されると述べた。人々は別の道を通る。",
        "EUC-JP | 市長は橋が週末まで閉鎖されると述べた。人々は別の道を通る。",
        "ISO-2022-JP | 市長は橋が週末まで閉鎖されると述べた。人々は別の道を通る。",
        "EUC-KR | 시장은 다리가 주말까지 폐쇄된다고 말했다. 사람들은 다른 길로 간다.",
        "windows-1251 | Мэр сказал, что мост останется закрытым до конца недели, но не дольше.",
        "KOI8-R | Мэр сказал, что мост останется закрытым до конца недели, но не дольше.",
        "windows-1250 | Burmistrz mówi, że most będzie zamknięty, ponieważ się łamie i że pęknięcia są coraz większe, także wśród filarów.",
        "windows-1252 | Bürgermeister sagte, die Brücke müsse für zwei Tage geschlossen werden, können wir hören.",
      })
  void otherScriptsReadRightWhereNothingIsDeclared(String charset, String text) {
    String page = "<p>" + text + "</p>";

    assertThat(PageCharset.decode(page.getBytes(Charset.forName(charset)), "text/html"))
        .isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1256"})
  void textThatWasEncodedTwiceIsRepaired(String takenFor) {
    StringBuilder broken = new StringBuilder();
    for (byte b : ARABIC.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName(takenFor));
      broken.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
    }

    assertThat(PageCharset.decode(broken.toString().getBytes(StandardCharsets.UTF_8), "text/html"))
        .isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ã la une à côté", "SÃO PAULO: à São João", "فقط، ط؛ ط§ وحده"})
  void textThatOnlyLooksEncodedTwiceStays(String text) {
    assertThat(PageCharset.decode(text.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(text);
  }

  @Test
  void aFewBadBytesDoNotChangeTheCharset() {
    byte[] bytes = ARABIC.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[100] = (byte) 0xff;

    assertThat(PageCharset.decode(bytes, "text/html; charset=windows-1256")).contains(ARABIC);
  }

  @Test
  void aDeclarationFarDownThePageIsFound() {
    String page = "<!--" + "x".repeat(3_000) + "--><meta charset=windows-1256>" + ARABIC;

    assertThat(PageCharset.decode(page.getBytes(Charset.forName("windows-1256")), null))
        .isEqualTo(page);
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
