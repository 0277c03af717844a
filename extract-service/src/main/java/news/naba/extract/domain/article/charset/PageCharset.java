package news.naba.extract.domain.article.charset;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page. The evidence, strongest first: a byte order mark, or the zeros of UTF-16 and
 * UTF-32; bytes that are well-formed UTF-8, which hardly ever happens by accident; then what the
 * server and the page declare and what detection suggests, whichever reads most like a language. A
 * declaration that yields mojibake is overruled.
 */
public final class PageCharset {
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARED =
      Pattern.compile("<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** How far into the page a declaration is looked for; browsers stop at 1,024 bytes. */
  private static final int DECLARATION_WINDOW = 16 * 1024;

  private static final int DETECTION_WINDOW = 64 * 1024;

  /** Of 2: a declared charset that reads so well is right; no other is tried. */
  private static final double CONVINCING = 1.9;

  /** What a declaration is worth against another charset in which the text reads as well. */
  private static final double DECLARED_BONUS = 0.2;

  /** What is tried in any case: what pages are in that declare nothing or the wrong thing. */
  private static final List<Charset> USUAL =
      Stream.of(
              "windows-1256",
              "windows-1252",
              "ISO-8859-6",
              "windows-1251",
              "windows-1250",
              "windows-1254",
              "windows-1257",
              "GB18030",
              "Shift_JIS",
              "EUC-JP",
              "EUC-KR",
              "Big5",
              "KOI8-R",
              "x-MacArabic",
              "IBM864")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private static final Familiar FAMILIAR = new Familiar(RuleFile.load("familiar.txt"));

  /** Well-formed enough: pages are cut off in the middle of a character, or mix in a bad byte. */
  private static final double MAX_MALFORMED = 0.005;

  private PageCharset() {}

  /**
   * A page as text.
   *
   * @param charset what it was taken to be in
   * @param why in a few words
   */
  public record Decoded(String text, Charset charset, String why) {}

  /** The text of a page. Never fails: what cannot be decoded becomes U+FFFD. */
  public static String decode(byte[] bytes, @Nullable String contentType) {
    return read(bytes, contentType).text();
  }

  /** The text of a page, and why it was read so. */
  public static Decoded read(byte[] bytes, @Nullable String contentType) {
    Optional<Charset> wide = WideText.charset(bytes);
    if (wide.isPresent()) {
      return decoded(bytes, wide.get(), "byte order mark or zeros");
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (isEscaped(bytes)) {
      return decoded(bytes, Charset.forName("ISO-2022-JP"), "escape sequences");
    }
    if (isUtf8(bytes, utf8)) {
      String text = Mojibake.repaired(withoutMark(utf8));
      return new Decoded(text, StandardCharsets.UTF_8, "well-formed");
    }
    Charset likeliest = likeliest(bytes, contentType);
    String text = Mojibake.repaired(new String(bytes, likeliest));
    return new Decoded(text, likeliest, "reads most like a language");
  }

  private static Decoded decoded(byte[] bytes, Charset charset, String why) {
    return new Decoded(withoutMark(new String(bytes, charset)), charset, why);
  }

  /** What the server and the page say the page is in, in the order of the evidence. */
  public static Set<Charset> claims(byte[] bytes, @Nullable String contentType) {
    Set<Charset> claims = new LinkedHashSet<>();
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
    declared(DECLARED, contentType == null ? "" : contentType).ifPresent(claims::add);
    declared(DECLARED, head).ifPresent(claims::add);
    declared(XML_DECLARED, head).ifPresent(claims::add);
    return claims;
  }

  private static Charset likeliest(byte[] bytes, @Nullable String contentType) {
    Set<Charset> declared = declared(bytes, contentType);
    Set<Charset> candidates = new LinkedHashSet<>(declared);
    Charset best = WESTERN;
    double most = -1;
    for (Charset charset : declared) {
      double score = score(bytes, charset, CONVINCING);
      if (score >= CONVINCING) {
        return charset;
      }
    }
    detected(bytes).forEach(candidates::add);
    candidates.addAll(USUAL);
    for (Charset charset : candidates) {
      double bonus = declared.contains(charset) ? DECLARED_BONUS : 0;
      double score = score(bytes, charset, most - bonus) + bonus;
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  /**
   * 0 to 2: how much the text reads like words, and like frequent ones.
   *
   * @param least a score below it may be too low: it does not matter any more
   */
  private static double score(byte[] bytes, Charset charset, double least) {
    String sample = new String(bytes, 0, Math.min(bytes.length, DETECTION_WINDOW * 4), charset);
    int malformed = 0;
    int beyondAscii = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      malformed += c == '\ufffd' ? 1 : 0;
      beyondAscii += c > 0x7f ? 1 : 0;
    }
    double bad = (double) malformed / Math.max(1, beyondAscii);
    double plausible = Plausibility.of(sample);
    return plausible + 1 - bad < least ? plausible - bad : plausible + FAMILIAR.of(sample) - bad;
  }

  /** Japanese mail's charset, of escape sequences and ASCII. */
  private static boolean isEscaped(byte[] bytes) {
    for (int i = 0; i + 2 < Math.min(bytes.length, DECLARATION_WINDOW); i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  /** Plain text is UTF-8 by contract; a mark at its beginning is not text. */
  public static String decodeText(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Set<Charset> declared(byte[] bytes, @Nullable String contentType) {
    Set<Charset> declared = claims(bytes, contentType);
    declared.removeIf(charset -> charset.name().startsWith("UTF"));
    return declared;
  }

  private static Stream<Charset> detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_WINDOW)));
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= 10)
        .flatMap(match -> named(match.getName()).stream())
        .filter(charset -> !charset.name().startsWith("UTF"));
  }

  private static Optional<Charset> declared(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      // What the web calls Latin-1 is windows-1252.
      Charset charset = Charset.forName(name);
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
              ? WESTERN
              : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes, String decoded) {
    // The replacement character stands for bad bytes, or for itself: then a second look tells.
    if (decoded.indexOf('\ufffd') < 0 || isStrictUtf8(bytes)) {
      return true;
    }
    long malformed = decoded.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = decoded.chars().filter(c -> c > 0x7f).count();
    return malformed <= Math.max(1, beyondAscii * MAX_MALFORMED) && beyondAscii > malformed;
  }

  private static boolean isStrictUtf8(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(8192);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
