package news.naba.extract.domain.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.Reason;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.extract.domain.article.charset.WideText;

/**
 * Tells bytes that can be a page or a text from bytes that cannot, before anything decodes them.
 */
final class ByteSniffer {

  /** What well-known binary formats begin with. */
  private static final Map<String, List<String>> MAGIC =
      Map.of(
          "a PDF", List.of("%PDF-"),
          "an image", List.of("\u0089PNG", "GIF87a", "GIF89a", "\u00ff\u00d8\u00ff"),
          "an archive", List.of("PK\u0003\u0004", "\u001f\u008b", "Rar!", "7z\u00bc\u00af", "BZh"),
          "audio or video", List.of("ID3", "OggS", "RIFF", "\u001aE\u00df\u00a3"),
          "a program", List.of("\u007fELF", "MZ\u0090", "\u00ca\u00fe\u00ba\u00be"));

  /** Begins the sequences that switch between the alphabets of ISO-2022. */
  private static final byte ESCAPE = 0x1b;

  private static final int SAMPLE = 4096;

  /** More control bytes than this share of the sample, and it is no text. */
  private static final double MAX_CONTROL = 0.02;

  private ByteSniffer() {}

  /** Why the bytes cannot be an article, or nothing if they can. */
  static Optional<Unreadable> refusal(byte[] bytes) {
    if (isBlank(bytes)) {
      return Optional.of(
          new Unreadable(Reason.EMPTY_BODY, "The body is empty or only white space."));
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (var format : MAGIC.entrySet()) {
      if (format.getValue().stream().anyMatch(head::startsWith)) {
        return notText("The body is " + format.getKey() + ".");
      }
    }
    // UTF-16 and UTF-32 are full of NUL bytes.
    if (WideText.charset(bytes).isEmpty() && isBinary(bytes)) {
      return notText("The body has too many control bytes to be text.");
    }
    return Optional.empty();
  }

  private static Optional<Unreadable> notText(String detail) {
    return Optional.of(new Unreadable(Reason.NOT_TEXT, detail));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    // Nothing above the space: white space, unless there are control bytes, which are not blank.
    return !isBinary(bytes);
  }

  private static boolean isBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE) {
        control++;
      }
    }
    return control > length * MAX_CONTROL;
  }
}
