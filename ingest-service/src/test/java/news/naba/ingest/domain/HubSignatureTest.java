package news.naba.ingest.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {
  /** RFC 2202, test case 2, and RFC 4231, test case 2: one key and message. */
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(US_ASCII);

  private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
  private static final String SHA256 =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @ParameterizedTest
  @ValueSource(strings = {"sha1=" + SHA1, "sha256=" + SHA256, "SHA256 = " + SHA256})
  void theMethodsOfTheStandardAreUnderstood(String header) {
    assertThat(HubSignature.isValid(header, "Jefe", BODY)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "=", "sha256=", SHA256, "md5=" + SHA256, "sha1=" + SHA256, "sha256=00"})
  void whatIsNoSignatureOfTheBodyIsRefused(String header) {
    assertThat(HubSignature.isValid(header, "Jefe", BODY)).isFalse();
  }

  @Test
  void anotherBodyOrAnotherSecretIsRefused() {
    assertThat(HubSignature.isValid("sha256=" + SHA256, "Jefe", "other".getBytes(US_ASCII)))
        .isFalse();
    assertThat(HubSignature.isValid("sha256=" + SHA256, "jefe", BODY)).isFalse();
  }

  @Test
  void eachSourceHasItsOwnSecretAndEveryReplicaTheSame() {
    assertThat(HubSignature.secret("key", "a"))
        .isEqualTo(HubSignature.secret("key", "a"))
        .isNotEqualTo(HubSignature.secret("key", "b"))
        .isNotEqualTo(HubSignature.secret("other key", "a"));
  }
}
