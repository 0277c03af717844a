package news.naba.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.0.9"})
  void startsOnLoopback(String host) {
    assertThatCode(() -> new LoopbackGuard(host).check(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.5", "news.example", "127.0.0.1.example"})
  void refusesToStartElsewhere(String host) {
    assertThatThrownBy(() -> new LoopbackGuard(host).check(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("naba.auth");
  }

  @Test
  void aNameThatOnlyLooksLikeLoopbackIsNotLoopback() {
    assertThat(LoopbackGuard.isLoopback("localhost.example")).isFalse();
  }
}
