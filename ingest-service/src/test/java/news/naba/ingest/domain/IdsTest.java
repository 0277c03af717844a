package news.naba.ingest.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.junit.jupiter.api.Test;

class IdsTest {
  /** Ids are kept by others: should these change, every article changes its identity. */
  @Test
  void areTheSameInEveryReleaseAndOnEveryReplica() {
    assertThat(Ids.article(new CanonicalUrl("https://news.example/a")))
        .isEqualTo("e65b7e2240980110270dac8b3c8618ac");
    assertThat(Ids.article("نص".getBytes(UTF_8))).isEqualTo("b7ed5a937f1cb07dbd9086ad7c92b02f");
    assertThat(Ids.source(URI.create("https://news.example/feed")))
        .isEqualTo("7c74b70ad622315f652c2877a9fef182");
  }

  @Test
  void ofDifferentKindsDiffer() {
    byte[] text = "https://news.example/a".getBytes(UTF_8);
    assertThat(Ids.article(text))
        .isNotEqualTo(Ids.article(new CanonicalUrl("https://news.example/a")));
    assertThat(Ids.article(text)).isNotEqualTo(Ids.fingerprint(text));
  }

  @Test
  void versionsGrowWhileTheClockStandsStill() {
    Versions versions = new Versions(Clock.fixed(Instant.ofEpochMilli(1000), ZoneOffset.UTC));
    assertThat(versions.next()).isEqualTo(1000);
    assertThat(versions.next()).isEqualTo(1001);
  }
}
