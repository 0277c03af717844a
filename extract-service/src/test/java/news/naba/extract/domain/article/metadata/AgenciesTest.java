package news.naba.extract.domain.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.extract.domain.article.text.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  private final Agencies agencies = new Agencies(RuleFile.load("agencies.txt"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "رويترز | Reuters", "(رويترز) | Reuters", "المصدر: وكالة سانا | SANA", "أ ف ب | AFP",
        "By Reuters | Reuters", "Source: AFP | AFP", "Associated Press | AP", "(AP) - | AP",
      })
  void aLineThatNamesOnlyAnAgencyCreditsIt(String line, String agency) {
    assertThat(agencies.creditedBy(line)).hasValue(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"قال مسؤول لرويترز", "بنات", "Reuters reported a fire", "", "-"})
  void anythingElseDoesNot(String line) {
    assertThat(agencies.creditedBy(line)).isEmpty();
  }

  @Test
  void aDatelineCreditsTheAgencyInIt() {
    assertThat(agencies.creditedIn(List.of(), List.of("بيروت (رويترز) - أغلقت السلطات المرفأ.")))
        .hasValue("Reuters");
    assertThat(agencies.creditedIn(List.of(), List.of("دمشق - سانا: افتتح معرض الكتاب.")))
        .hasValue("SANA");
  }

  @Test
  void aLastWordInBracketsCreditsTheAgency() {
    assertThat(agencies.creditedIn(List.of(), List.of("أغلق المرفأ.", "ثم أعيد فتحه. (أ ف ب)")))
        .hasValue("AFP");
  }

  @Test
  void aBylineCreditsTheAgency() {
    assertThat(agencies.creditedIn(List.of("Layla Haddad", "AFP"), List.of("The port is closed.")))
        .hasValue("AFP");
  }

  @Test
  void anAgencyQuotedInTheTextIsNotItsSource() {
    assertThat(
            agencies.creditedIn(
                List.of("Layla Haddad"),
                List.of(
                    "A port official told Reuters (in Beirut) that it is closed.", "It is open.")))
        .isEmpty();
  }
}
