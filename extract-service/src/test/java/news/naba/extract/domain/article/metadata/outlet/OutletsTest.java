package news.naba.extract.domain.article.metadata.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.Outlet;
import news.naba.extract.domain.article.text.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {
  private final Outlets outlets = new Outlets(RuleFile.load("outlets.txt"));

  @Test
  void aWellKnownOutletIsNamedInTheLanguageOfTheArticle() {
    String url = "https://www.aljazeera.net/news/1";

    assertThat(outlets.of(url, null, "Aljazeera.Net | news", "ar"))
        .isEqualTo(new Outlet("الجزيرة", "aljazeera.net", "QA", null));
    assertThat(outlets.of(url, null, null, "en"))
        .isEqualTo(new Outlet("Al Jazeera", "aljazeera.net", "QA", null));
  }

  @Test
  void anotherIsNamedAsItsPageSays() {
    assertThat(outlets.of("https://harbour.co.uk/a", null, "The Harbour", "en"))
        .isEqualTo(new Outlet("The Harbour", "harbour.co.uk", "GB", null));
  }

  @Test
  void whatTheSourceKnowsComesFirst() {
    Outlet source = new Outlet("Harbour", "Harbour.example", "FR", "fr");

    assertThat(outlets.of("https://aljazeera.net/a", source, "x", "ar"))
        .isEqualTo(new Outlet("Harbour", "harbour.example", "FR", "fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbour.sy/a, SY",
    "https://harbour.com.eg/a, EG",
    "https://harbour.co.uk/a, GB",
    "https://harbour.tv/a,",
    "https://harbour.io/a,",
    "https://harbour.com/a,",
    "https://harbour.xx/a,",
  })
  void theCountryIsTheDomainsUnlessEverybodyRegistersUnderIt(String url, String country) {
    assertThat(outlets.country(url, null)).isEqualTo(country);
  }

  @Test
  void nothingIsKnownOfATextWithoutAddress() {
    assertThat(outlets.of(null, null, null, "ar")).isNull();
  }
}
