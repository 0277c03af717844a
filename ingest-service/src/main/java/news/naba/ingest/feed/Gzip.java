package news.naba.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Files that are compressed themselves, as {@code sitemap.xml.gz} is. */
final class Gzip {
  /** What is more than a feed may have is left unread. */
  private static final int MAX_BYTES = 5 * 1024 * 1024;

  private Gzip() {}

  /** The bytes inside; bytes that are not gzip are given back; of a damaged file what is whole. */
  static byte[] unpacked(byte[] body) {
    if (body.length < 3 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    ByteArrayOutputStream unpacked =
        new ByteArrayOutputStream(Math.min(8 * body.length, MAX_BYTES));
    byte[] buffer = new byte[8192];
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      int count;
      while (unpacked.size() < MAX_BYTES && (count = gzip.read(buffer)) > 0) {
        unpacked.write(buffer, 0, count);
      }
    } catch (IOException e) {
      return unpacked.toByteArray();
    }
    return unpacked.toByteArray();
  }
}
