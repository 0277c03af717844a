package news.naba.extract.domain.article.charset;

import com.ibm.icu.text.CharsetDetector;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
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

  /** In letters: no word that tells anything has more. */
  private static final int LONGEST_WORD = 32;

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
   * @param characters in an array: every one of them is looked at several times
   * @param charset what it was taken to be in
   * @param why in a few words
   */
  public record Decoded(CharBuffer characters, Charset charset, String why) {
    public String text() {
      return characters.toString();
    }
  }

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
    if (isEscaped(bytes)) {
      return decoded(bytes, Charset.forName("ISO-2022-JP"), "escape sequences");
    }
    CharBuffer utf8 = utf8(bytes);
    if (utf8 != null) {
      CharBuffer text = Mojibake.repaired(withoutMark(utf8));
      return new Decoded(text, StandardCharsets.UTF_8, "well-formed");
    }
    Charset likeliest = likeliest(bytes, contentType);
    CharBuffer text = Mojibake.repaired(characters(new String(bytes, likeliest)));
    return new Decoded(text, likeliest, "reads most like a language");
  }

  private static Decoded decoded(byte[] bytes, Charset charset, String why) {
    return new Decoded(withoutMark(characters(new String(bytes, charset))), charset, why);
  }

  private static CharBuffer characters(String text) {
    return CharBuffer.wrap(text.toCharArray());
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
    byte[] telling = telling(bytes);
    Charset best = WESTERN;
    double most = -1;
    for (Charset charset : declared) {
      double score = score(telling, charset, CONVINCING);
      if (score >= CONVINCING) {
        return charset;
      }
    }
    detected(bytes).forEach(candidates::add);
    candidates.addAll(USUAL);
    for (Charset charset : candidates) {
      double bonus = declared.contains(charset) ? DECLARED_BONUS : 0;
      double score = score(telling, charset, most - bonus) + bonus;
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  /**
   * The beginning of a page without the middles of long stretches of ASCII. In these all charsets
   * agree, and most of a page is mark-up.
   */
  private static byte[] telling(byte[] bytes) {
    int end = Math.min(bytes.length, DETECTION_WINDOW * 4);
    byte[] telling = new byte[end];
    int length = 0;
    int from = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || bytes[i] < 0) {
        int head = Math.min(i - from, LONGEST_WORD);
        System.arraycopy(bytes, from, telling, length, head);
        length += head;
        int tail = Math.min(i - from - head, LONGEST_WORD);
        System.arraycopy(bytes, i - tail, telling, length, tail);
        length += tail;
        if (i < end) {
          telling[length++] = bytes[i];
        }
        from = i + 1;
      }
    }
    return Arrays.copyOf(telling, length);
  }

  /**
   * 0 to 2: how much the text reads like words, and like frequent ones.
   *
   * @param least a score below it may be too low: it does not matter any more
   */
  private static double score(byte[] bytes, Charset charset, double least) {
    String sample = new String(bytes, charset);
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
    return withoutMark(characters(new String(bytes, StandardCharsets.UTF_8))).toString();
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

  /** The bytes as UTF-8, if they are well-formed enough to be that. */
  private static @Nullable CharBuffer utf8(byte[] bytes) {
    CharBuffer strict = Utf8.decode(bytes);
    if (strict != null) {
      return strict;
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long malformed = lenient.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = lenient.chars().filter(c -> c > 0x7f).count();
    boolean enough =
        malformed <= Math.max(1, beyondAscii * MAX_MALFORMED) && beyondAscii > malformed;
    return enough ? characters(lenient) : null;
  }

  private static CharBuffer withoutMark(CharBuffer text) {
    return text.hasRemaining() && text.charAt(0) == '\ufeff'
        ? text.slice(1, text.remaining() - 1)
        : text;
  }
}
