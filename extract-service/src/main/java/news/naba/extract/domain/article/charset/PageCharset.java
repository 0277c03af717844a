package news.naba.extract.domain.article.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page. The evidence, strongest first: a byte order mark; bytes that are well-formed
 * UTF-8, which hardly ever happens by accident; what the server and the page declare, if the text
 * then reads like text; detection. A declaration that yields mojibake is overruled.
 */
public final class PageCharset {
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARED =
      Pattern.compile("<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)");

  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** How far into the page a declaration is looked for; browsers stop at 1,024 bytes. */
  private static final int DECLARATION_WINDOW = 16 * 1024;

  private static final int DETECTION_WINDOW = 64 * 1024;

  /** A text with fewer readable words than this share is mojibake. */
  private static final double PLAUSIBLE = 0.85;

  /** Well-formed enough: pages are cut off in the middle of a character, or mix in a bad byte. */
  private static final double MAX_MALFORMED = 0.005;

  private PageCharset() {}

  /** The text of a page. Never fails: what cannot be decoded becomes U+FFFD. */
  public static String decode(byte[] bytes, @Nullable String contentType) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return withoutMark(new String(bytes, marked.get()));
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (isUtf8(bytes, utf8)) {
      return withoutMark(utf8);
    }
    String best = utf8;
    double bestPlausibility = -1;
    for (Charset candidate : candidates(bytes, contentType)) {
      String sample = new String(bytes, 0, Math.min(bytes.length, DETECTION_WINDOW * 4), candidate);
      double plausibility = Plausibility.of(sample);
      if (plausibility > PLAUSIBLE) {
        return new String(bytes, candidate);
      }
      if (plausibility > bestPlausibility) {
        bestPlausibility = plausibility;
        best = new String(bytes, candidate);
      }
    }
    return best;
  }

  /** Plain text is UTF-8 by contract; a mark at its beginning is not text. */
  public static String decodeText(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Set<Charset> candidates(byte[] bytes, @Nullable String contentType) {
    Set<Charset> candidates = new LinkedHashSet<>();
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
    declared(DECLARED, contentType == null ? "" : contentType).ifPresent(candidates::add);
    declared(DECLARED, head).ifPresent(candidates::add);
    declared(XML_DECLARED, head).ifPresent(candidates::add);
    candidates.removeIf(charset -> charset.name().startsWith("UTF"));
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_WINDOW)));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() >= 10) {
        named(match.getName()).ifPresent(candidates::add);
      }
    }
    candidates.add(ARABIC);
    candidates.add(WESTERN);
    return candidates;
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

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean isUtf8(byte[] bytes, String decoded) {
    if (isStrictUtf8(bytes)) {
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
