package news.naba.ingest.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signatures of pushes (WebSub, section 8): {@code X-Hub-Signature: METHOD=HEX}. */
public final class HubSignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /**
   * The secret we share with the hub of one source: derived, so that it is nowhere written down and
   * every replica knows it.
   */
  public static String secret(String key, String sourceId) {
    return hex("HmacSHA256", key, ("websub\n" + sourceId).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the header is the body's signature by the secret. */
  public static boolean isValid(@Nullable String header, String secret, byte[] body) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String algorithm = ALGORITHMS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    return algorithm != null
        && MessageDigest.isEqual(
            hex(algorithm, secret, body).getBytes(StandardCharsets.US_ASCII),
            header
                .substring(equals + 1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static String hex(String algorithm, String secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
