package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.EventType;
import news.naba.contracts.Outlet;
import news.naba.contracts.Report;
import news.naba.contracts.StatedTime;
import org.junit.jupiter.api.Test;

/** Places that share a name with another place, a person or an ordinary word. */
class HomonymsTest {
  private static String placeOfAssault(List<Report> reports) {
    return place(only(EventType.ASSAULT, reports));
  }

  @Test
  void theCountryBesideTheNameDecides() {
    assertThat(
            placeOfAssault(
                Reading.arabic("قُتل أربعة جنود في هجوم بمدينة طرابلس في لبنان أمس الأحد.")))
        .isEqualTo("طرابلس LB CITY");
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Four soldiers were killed in an attack in Tripoli, Lebanon, on Sunday.")))
        .isEqualTo("Tripoli LB CITY");
  }

  @Test
  void theCountryTheArticleSpeaksOfDecides() {
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Four soldiers were killed in an attack in Tripoli on Sunday. The Lebanese"
                        + " army sent reinforcements to the north.")))
        .isEqualTo("Tripoli LB CITY");
  }

  @Test
  void withoutAnyHelpTheBetterKnownIsMeant() {
    assertThat(
            placeOfAssault(
                Reading.english("Four soldiers were killed in an attack in Tripoli on Sunday.")))
        .isEqualTo("Tripoli LY CITY");
  }

  @Test
  void theOutletsCountryDecidesWhereTheTextIsSilent() {
    Article article =
        Article.of(
                "Four soldiers were killed in an attack in Tripoli on Sunday.", "en", Instant.EPOCH)
            .publishedAt(StatedTime.of(Reading.PUBLISHED))
            .outlet(new Outlet("Cedar Post", "cedar.example", "LB", "en"))
            .build();

    assertThat(placeOfAssault(Reading.engine().reports("test-article", article)))
        .isEqualTo("Tripoli LB CITY");
  }

  @Test
  void anOrdinaryWordIsAPlaceOnlyWhereTheTextSaysSo() {
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Four people were killed in an attack in Nice, France, on Sunday.")))
        .isEqualTo("Nice FR CITY");
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Four people were killed in an attack in Mobile, Alabama, on Sunday.")))
        .isEqualTo("Mobile US CITY");
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Mobile phones exploded in an attack in Beirut on Sunday, killing four people.")))
        .isEqualTo("Beirut LB CITY");
  }

  @Test
  void aRareNameIsAPlaceOnlyInAnArticleThatSpeaksOfItsCountry() {
    assertThat(placeOfAssault(Reading.arabic("قُتل أربعة جنود سوريين في هجوم في حرستا أمس الأحد.")))
        .isEqualTo("حرستا SY CITY");
  }

  @Test
  void aProvinceIsToldFromItsCity() {
    assertThat(
            placeOfAssault(
                Reading.english(
                    "Four soldiers were killed in an attack in the province of Idlib on Sunday.")))
        .isEqualTo("Idlib province SY ADMIN1");
  }
}
