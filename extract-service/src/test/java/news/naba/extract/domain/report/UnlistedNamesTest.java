package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Who acts is found also where no lexicon lists the name. All names here are invented. */
class UnlistedNamesTest {
  @Test
  void aTitleGivesItsBearerSectorAndCountry() {
    Report r =
        only(
            EventType.REQUEST,
            english("Kenyan Water Minister Odhiambo Karani on Sunday called for an inquiry."));

    assertThat(names(r.actors())).containsExactly("Odhiambo Karani");
    assertThat(r.actors().get(0).country()).isEqualTo("KE");
    assertThat(r.actors().get(0).sector()).isEqualTo("GOV");
  }

  @Test
  void aTitleMayFollowBehindAComma() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "Five people died on Sunday when a bus overturned near Nairobi, the regional"
                    + " governor, Amos Wekesa, said."));

    assertThat(sources(r)).containsExactly("Amos Wekesa");
  }

  @Test
  void anOrganisationIsKnownByItsLastWord() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "At least 12 protesters were arrested in Kampala on Sunday, according to the Lakes"
                    + " Human Rights Commission."));

    assertThat(sources(r)).containsExactly("Lakes Human Rights Commission");
  }

  @Test
  void aSurnameStandsForWhoWasNamedBefore() {
    Report r =
        only(
            EventType.REJECT,
            english(
                "Police arrested opposition leader Tomas Beriso in Addis Ababa on Sunday. Beriso"
                    + " denied the charges."));

    assertThat(names(r.actors())).containsExactly("Tomas Beriso");
  }

  @Test
  void aLongArabicTitleLeadsUpToItsName() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "التقى وزير الموارد المائية والري حمدي السنباطي الرئيس السوداني في الخرطوم اليوم."));

    assertThat(names(r.actors())).containsExactly("حمدي السنباطي");
    assertThat(r.actors().get(0).sector()).isEqualTo("GOV");
  }

  @Test
  void anArabicOrganisationIsKnownByItsFirstWord() {
    Report r =
        only(
            EventType.PROTEST,
            arabic("نظمت نقابة عمال الموانئ وقفة احتجاجية في مدينة صفاقس أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("نقابة عمال الموانئ");
  }

  @Test
  void theLastNameAloneStandsForWhoWasNamedBeforeInArabicToo() {
    Report r =
        only(
            EventType.THREATEN,
            arabic(
                "استقبل الرئيس هاشم البرزولي وفدا من الأمم المتحدة اليوم. وهدد البرزولي بقطع"
                    + " العلاقات مع الدول التي ترسل السلاح."));

    assertThat(names(r.actors())).containsExactly("هاشم البرزولي");
  }
}
