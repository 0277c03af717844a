package news.naba.ingest.feed.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charset labels as feeds and servers write them. */
final class Labels {
  /** GB 18030 contains the other two, and who declares one of these uses characters of it. */
  private static final Map<String, String> WIDENED =
      Map.of("gb2312", "gb18030", "gbk", "gb18030", "x-gbk", "gb18030");

  /** Names that Java does not know for charsets it knows. */
  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          "unicode", "utf-16",
          "arabic", "iso-8859-6",
          "macroman", "x-MacRoman",
          "macintosh", "x-MacRoman",
          "mac", "x-MacRoman",
          "x-mac-arabic", "x-MacArabic",
          "ks_c_5601", "euc-kr",
          "ks_c_5601-1987", "euc-kr",
          "x-sjis", "shift_jis");

  private Labels() {}

  /** The charset that is meant, under the name it is reported by. */
  static Optional<Named> find(String label) {
    String written = label.strip().toLowerCase(Locale.ROOT);
    String meant = WIDENED.getOrDefault(written, written);
    List<String> spellings =
        List.of(
            JAVA_NAMES.getOrDefault(meant, meant),
            meant.replace('_', '-'),
            meant.replaceFirst("^(?:win|windows|cp|x-cp)[-_]?(?=\\d)", "windows-"),
            meant.replaceFirst("^cp[-_]?(?=\\d)", "ibm"),
            meant.replaceFirst("^iso[-_]?8859[-_]?", "iso-8859-"));
    return spellings.stream()
        .flatMap(name -> charset(name).stream())
        .findFirst()
        .map(charset -> new Named(meant, charset));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** A charset and the label it goes by, in lower case where somebody declared it. */
  record Named(String label, Charset charset) {}
}
