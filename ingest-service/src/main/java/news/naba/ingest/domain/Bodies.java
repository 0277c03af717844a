package news.naba.ingest.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import news.naba.contracts.RawArticle.Body;

/** Packs bodies the way they travel. */
public final class Bodies {
  private Bodies() {}

  public static Body of(Body.Kind kind, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return new Body(kind, packed.toByteArray(), bytes.length);
  }
}
