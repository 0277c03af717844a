package news.naba.ingest.feed.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.ingest.feed.encoding.Labels.Named;

/**
 * Decodes a document that came over HTTP. A byte order mark is believed first, then the header's
 * charset, then the XML declaration (RFC 7303, section 3); without any of them XML is UTF-8, and
 * {@code text/*} is ASCII (RFC 3023) while it is. What is declared is believed only as far as the
 * bytes bear it out: real feeds declare ISO-8859-1 for windows-1256 and windows-1256 for UTF-8.
 */
public final class XmlDecoder {
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");

  private static final int DECLARATION_BYTES = 1024;

  /** {@code <?xm} in EBCDIC; which one, the declaration says in the letters all of them share. */
  private static final byte[] EBCDIC_START = {0x4c, 0x6f, (byte) 0xa7, (byte) 0x94};

  private static final Charset EBCDIC = Charset.forName("IBM037");

  private static final Named UTF_8 = new Named("utf-8", StandardCharsets.UTF_8);
  private static final Named ASCII = new Named("us-ascii", StandardCharsets.US_ASCII);

  private XmlDecoder() {}

  /** The text of a document. Never fails: what cannot be decoded becomes U+FFFD. */
  public static Decoded decode(byte[] body, ContentType type) {
    return ByteOrder.of(body)
        .map(order -> new Decoded(order.decode(body), order.label(), false))
        .orElseGet(() -> decodeBytes(body, type));
  }

  private static Decoded decodeBytes(byte[] body, ContentType type) {
    List<Named> declared = declared(body, type);
    if (Bytes.isAscii(body)) {
      Named first = declared.isEmpty() ? type.isText() ? ASCII : UTF_8 : declared.get(0);
      return new Decoded(new String(body, StandardCharsets.US_ASCII), first.label(), false);
    }
    boolean utf8 = Bytes.strictly(body, StandardCharsets.UTF_8).isPresent();
    Named chosen =
        declared.stream()
            .filter(named -> isBorneOut(named, body, utf8))
            .findFirst()
            .or(() -> utf8 || Bytes.isNearlyUtf8(body) ? Optional.of(UTF_8) : Optional.empty())
            .or(() -> Detection.of(body))
            .orElse(null);
    boolean overruled =
        !declared.isEmpty()
            && (chosen == null || !chosen.charset().equals(declared.get(0).charset()));
    return chosen == null
        ? new Decoded(Bytes.asWindows1252(body), "windows-1252", overruled)
        : new Decoded(new String(body, chosen.charset()), chosen.label(), overruled);
  }

  /** What header and declaration say, in this order, without what cannot be. */
  private static List<Named> declared(byte[] body, ContentType type) {
    Stream<String> header = type.charset().stream();
    // A type of text without a charset hides the declaration from who goes by RFC 3023.
    boolean hidden = type.isText() && type.charset().isEmpty() && Bytes.isAscii(body);
    Stream<String> declaration = hidden ? Stream.of() : declaration(body).stream();
    return Stream.concat(header, declaration)
        .flatMap(label -> Labels.find(label).stream())
        .filter(named -> !ByteOrder.isWide(named.charset()))
        .toList();
  }

  private static Optional<String> declaration(byte[] body) {
    int length = Math.min(body.length, DECLARATION_BYTES);
    boolean ebcdic =
        body.length >= EBCDIC_START.length
            && Objects.equals(
                new String(body, 0, EBCDIC_START.length, StandardCharsets.ISO_8859_1),
                new String(EBCDIC_START, StandardCharsets.ISO_8859_1));
    Matcher matcher =
        DECLARATION.matcher(
            new String(body, 0, length, ebcdic ? EBCDIC : StandardCharsets.ISO_8859_1));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether the bytes are what they are said to be. */
  private static boolean isBorneOut(Named declared, byte[] body, boolean utf8) {
    Charset charset = declared.charset();
    if (charset.equals(StandardCharsets.UTF_8)) {
      return utf8;
    }
    Optional<String> text = Bytes.strictly(body, charset);
    if (text.isEmpty()) {
      return false;
    }
    if (!Bytes.isSingleByte(charset)) {
      return true;
    }
    // UTF-8 hardly ever happens by accident.
    return !utf8 && !isOtherScript(charset, text.get(), body);
  }

  private static boolean isOtherScript(Charset declared, String text, byte[] body) {
    return switch (declared.name()) {
      case "ISO-8859-1", "ISO-8859-15", "windows-1252" -> Scripts.isMisreadAsLatin(text);
      case "windows-1256", "ISO-8859-6" ->
          Detection.arabic(body).filter(best -> !best.charset().equals(declared)).isPresent();
      default -> false;
    };
  }
}
