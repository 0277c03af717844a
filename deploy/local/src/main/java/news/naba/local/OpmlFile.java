package news.naba.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of sources in OPML. The ingest service reads it; here it is seen that there is one. */
final class OpmlFile {
  private OpmlFile() {}

  /**
   * The bytes of a list.
   *
   * @throws Refusal when the file cannot be read or is no OPML
   */
  static byte[] read(Path file) throws Refusal {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("<opml")) {
        throw new Refusal(file + " is not OPML");
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e);
    }
  }
}
