package news.naba.ingest.domain;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.naba.ingest.domain.identity.CanonicalUrl;

/**
 * Identities derived from what they name, so that every replica and every repetition derives the
 * same. Each is the first 128 bits of a SHA-256, as 32 hexadecimal digits.
 */
public final class Ids {
  private Ids() {}

  /** A source is its address. */
  public static String source(URI url) {
    return hash("source", url.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An article is its canonical address. */
  public static String article(CanonicalUrl url) {
    return hash("url", url.value().getBytes(StandardCharsets.UTF_8));
  }

  /** An article without an address is its content. */
  public static String article(byte[] content) {
    return hash("content", content);
  }

  /** Tells whether two bodies have the same bytes. */
  public static String fingerprint(byte[] body) {
    return hash("body", body);
  }

  /** A feed item's identity, shortened: what a feed calls an id may be of any length. */
  static String item(String id) {
    return hash("item", id.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String hash(String kind, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((kind + '\n').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
