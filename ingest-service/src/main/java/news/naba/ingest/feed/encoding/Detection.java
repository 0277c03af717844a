package news.naba.ingest.feed.encoding;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.ingest.feed.encoding.Labels.Named;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The charset of bytes of which nobody says, or says wrongly, what they are: Arabic by its words,
 * everything else by Mozilla's detector, which does not know Arabic.
 */
final class Detection {
  private static final double ARABIC_ENOUGH = 0.1;

  /** Fewer bytes that are not ASCII are no evidence. */
  private static final int MIN_BYTES = 12;

  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final Charset GB2312 = Charset.forName("GB2312");

  private Detection() {}

  static Optional<Named> of(byte[] body) {
    return arabic(body).or(() -> byDetector(body)).or(() -> shortArabic(body));
  }

  /** Too few words for more than a guess: windows-1256, if it makes Arabic of all of them. */
  private static Optional<Named> shortArabic(byte[] body) {
    Named guess = new Named(WINDOWS_1256.name(), WINDOWS_1256);
    return Optional.of(guess)
        .filter(named -> Scripts.isAllArabic(new String(body, named.charset())));
  }

  private record Scored(Named charset, double arabic) {}

  /** The Arabic charset in which the bytes read like Arabic, if there is one. */
  static Optional<Named> arabic(byte[] body) {
    return Stream.of("windows-1256", "ISO-8859-6")
        .map(name -> new Named(name, Charset.forName(name)))
        .map(named -> new Scored(named, Scripts.arabic(new String(body, named.charset()))))
        .filter(scored -> scored.arabic() >= ARABIC_ENOUGH)
        .max(Comparator.comparingDouble(Scored::arabic))
        .map(Scored::charset);
  }

  private static Optional<Named> byDetector(byte[] body) {
    if (Bytes.nonAscii(body) < MIN_BYTES) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(Labels::find)
        .map(named -> narrowed(body, named.charset()))
        .filter(named -> Bytes.strictly(body, named.charset()).isPresent());
  }

  /** The detector says GB 18030 where GB 2312 is enough. */
  private static Named narrowed(byte[] body, Charset detected) {
    boolean enough = detected.name().equals("GB18030") && Bytes.strictly(body, GB2312).isPresent();
    Charset charset = enough ? GB2312 : detected;
    return new Named(charset.name(), charset);
  }
}
