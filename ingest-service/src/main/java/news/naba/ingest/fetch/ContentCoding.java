package news.naba.ingest.fetch;

import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.fetch.BodyReceiver.BodyLimit;
import org.brotli.dec.BrotliInputStream;

/** Undoes the content coding of a body, and no further than a limit: a bomb is not blown up. */
final class ContentCoding {
  /** What we tell servers that we can undo. */
  static final String ACCEPTED = "gzip, deflate, br";

  private ContentCoding() {}

  /** Whether there is anything to undo. */
  static boolean isCoded(MultiMap headers) {
    return !codings(headers).isEmpty();
  }

  /**
   * The plain body.
   *
   * @throws FetchException if it is over the limit, damaged, or coded in a way we did not ask for
   */
  static byte[] decode(MultiMap headers, byte[] body, BodyLimit limit) throws FetchException {
    List<String> codings = codings(headers);
    if (codings.isEmpty() || body.length == 0) {
      return body;
    }
    if (codings.size() > 1) {
      throw new FetchException(Failure.BAD_ENCODING, "coded more than once: " + codings);
    }
    return undone(codings.get(0), body, limit);
  }

  /** Whether a body is a gzip file, whatever its server calls it. */
  static boolean isPacked(byte[] body) {
    return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
  }

  /**
   * What is in a gzip file.
   *
   * @throws FetchException if it is over the limit or damaged
   */
  static byte[] unpack(byte[] file, BodyLimit limit) throws FetchException {
    return undone("gzip", file, limit);
  }

  private static byte[] undone(String coding, byte[] body, BodyLimit limit) throws FetchException {
    Inflater inflater = new Inflater(!hasZlibHeader(body));
    ByteArrayOutputStream plain =
        new ByteArrayOutputStream(Math.min(body.length * 4, limit.bytes()));
    try (InputStream in = plain(coding, new ByteArrayInputStream(body), inflater)) {
      copy(in, plain, limit);
    } catch (IOException | IllegalStateException e) {
      if (!limit.cut() || plain.size() == 0) {
        throw new FetchException(Failure.BAD_ENCODING, "damaged " + coding + ": " + e.getMessage());
      }
    } finally {
      inflater.end();
    }
    return plain.toByteArray();
  }

  private static void copy(InputStream in, ByteArrayOutputStream plain, BodyLimit limit)
      throws IOException, FetchException {
    byte[] part = new byte[16 * 1024];
    for (int length = in.read(part); length >= 0; length = in.read(part)) {
      int rest = limit.bytes() - plain.size();
      if (length > rest && !limit.cut()) {
        throw new FetchException(
            Failure.TOO_LARGE, "more than " + limit.bytes() + " bytes after decompression");
      }
      plain.write(part, 0, Math.min(length, rest));
      if (length > rest) {
        return;
      }
    }
  }

  private static InputStream plain(String coding, InputStream body, Inflater inflater)
      throws IOException, FetchException {
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "br" -> new BrotliInputStream(body);
      case "deflate" -> new InflaterInputStream(body, inflater);
      default ->
          throw new FetchException(
              Failure.BAD_ENCODING, "content coding " + coding + " was not asked for");
    };
  }

  private static List<String> codings(MultiMap headers) {
    List<String> codings = new ArrayList<>();
    for (String value : headers.getAll("Content-Encoding")) {
      for (String coding : value.split(",", -1)) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    return codings;
  }

  /** "deflate" is meant to be the zlib format, and by some servers is the bare data. */
  private static boolean hasZlibHeader(byte[] body) {
    return body.length >= 2
        && (body[0] & 0x0f) == 8
        && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
  }
}
