package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0",
        "127.1",
        "10.0.513",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "127.0.0.0x1",
        "127.0.0.01",
        "256.1.1.1",
        "1.2.3.4.5",
        "news.example.1",
        "0x",
        "127.0.0.1.",
      })
  void aNumberThatIsNotFourDecimalPartsIsObscure(String host) {
    assertThat(HostName.isObscureNumber(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "8.8.8.8",
        "255.255.255.255",
        "news.example",
        "4chan.example",
        "1.2.3.4.example",
        "0x7f.example",
        "[::1]",
        "xn--mgbh0fb.example"
      })
  void namesAndPlainAddressesAreNot(String host) {
    assertThat(HostName.isObscureNumber(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.1/",
        " HTTP://0X7F.1:80",
        "https://user@0177.0.0.1?x",
        "http://127.0.0.1.:80/"
      })
  void oneIsFoundInWhatCannotBeReadAsAnAddress(String text) {
    assertThat(HostName.hasObscureNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://news.example/1.1", "http://127.0.0.1:80/", "feed 127.1", ""})
  void noneIsFoundWhereThereIsNone(String text) {
    assertThat(HostName.hasObscureNumber(text)).isFalse();
  }

  @Test
  void theDotOfTheRootZoneMakesNoOtherHost() {
    assertThat(HostName.withoutRoot("news.example.")).isEqualTo("news.example");
    assertThat(HostName.withoutRoot("news.example")).isEqualTo("news.example");
  }
}
