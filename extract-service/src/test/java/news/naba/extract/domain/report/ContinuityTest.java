package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** What a text says once and means for the sentences behind it. */
class ContinuityTest {
  @Test
  void furtherCasualtiesInTheNextSentenceBelongToTheEvent() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A bomb blast killed six people in Peshawar on Sunday. Nine others were wounded,"
                    + " hospital officials said."));

    assertThat(range(r.killed())).isEqualTo("6..6");
    assertThat(range(r.injured())).isEqualTo("9..9");
    assertThat(r.evidence()).hasSize(2);
    assertThat(sources(r)).containsExactly("hospital officials");
  }

  @Test
  void theNextSentenceMaySayWhoTellsIt() {
    Report r =
        only(
            EventType.ACCIDENT,
            arabic(
                "لقي 7 أشخاص مصرعهم في حادث سير بمدينة سطيف أمس الأحد. وقال مصدر طبي إن بعض"
                    + " الجثامين نقلت إلى المستشفى."));

    assertThat(range(r.killed())).isEqualTo("7..7");
    assertThat(sources(r)).containsExactly("مصدر طبي");
  }

  @Test
  void numbersOfAnEarlierYearStayWithIt() {
    List<Report> reports =
        english(
            "An earthquake killed three people in Chiapas on Sunday. A quake there in 2017 injured"
                + " 98 people.");

    Report news = reports.stream().filter(r -> !r.background()).findFirst().orElseThrow();
    assertThat(range(news.killed())).isEqualTo("3..3");
    assertThat(range(news.injured())).isEqualTo("none");
  }

  @Test
  void theQuakeIsTheOneToldBefore() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "A strong earthquake killed three people in Chiapas on Sunday. The magnitude 6.3"
                    + " tremor was felt in Tapachula, scientists said."));

    assertThat(place(r)).startsWith("Chiapas");
  }

  @Test
  void whereTheArticleIsSetIsWhereItsPoliceAct() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "Teachers marched through Nairobi on Sunday to demand higher pay. Police arrested"
                    + " five of the marchers."));

    assertThat(place(r)).isEqualTo("Nairobi KE CITY");
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 9));
  }

  @Test
  void whoGoesOnSpeakingNeedNotBeNamedAgain() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "قال المبعوث الأممي مارتن غريفيث إن الوضع في السودان خطير. كما دعا الطرفين إلى"
                    + " وقف إطلاق النار."));

    assertThat(names(r.actors())).containsExactly("مارتن غريفيث");
  }

  @Test
  void aSecondVerbHasTheSubjectOfTheFirst() {
    List<Report> reports =
        english(
            "Police arrested the lawyer in Tunis on Sunday. The Ennahda movement denounced the"
                + " arrest as political and demanded his release.");

    assertThat(names(only(EventType.ACCUSE, reports).actors())).containsExactly("Ennahda movement");
    assertThat(names(only(EventType.REQUEST, reports).actors()))
        .containsExactly("Ennahda movement");
  }

  @Test
  void itIsWhoWasSaidToSpeak() {
    Report r =
        only(
            EventType.COERCE,
            english("The Sudanese army said on Sunday it had captured Wad Madani."));

    assertThat(names(r.actors())).containsExactly("Sudanese army");
    assertThat(place(r)).isEqualTo("Wad Madani SD CITY");
  }

  @Test
  void hisMeetingIsThatOfWhoWasNamedBefore() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "أكد الرئيس التونسي خلال لقائه وزير الخارجية الإيطالي في روما اليوم عمق العلاقات."));

    assertThat(names(r.actors())).containsExactly("الرئيس التونسي");
    assertThat(names(r.recipients())).containsExactly("وزير الخارجية الإيطالي");
  }

  @Test
  void aPlanForAWeekdayLiesAhead() {
    Report r =
        only(
            EventType.CONSULT,
            english("French President Emmanuel Macron is due to meet King Abdullah on Thursday."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 13));
  }

  @Test
  void aNegationByWhoAnswersForItIsADenial() {
    List<Report> reports =
        arabic("قالت وزارة الداخلية التونسية إنه لم يتم اعتقال النائب رؤوف الشابي.");

    Report denial = only(EventType.REJECT, reports);
    assertThat(names(denial.actors())).containsExactly("وزارة الداخلية التونسية");
    Report denied = only(EventType.COERCE, reports);
    assertThat(denied.modality()).isEqualTo(Modality.DENIED);
    assertThat(names(denied.recipients())).containsExactly("رؤوف الشابي");
  }

  @Test
  void aNegationByABystanderIsNoDenial() {
    assertThat(english("Residents said that the army did not shell the village of Kafr Nabl."))
        .isEmpty();
  }

  @Test
  void dismissalAndAppointmentInOneSentenceAreTwo() {
    List<Report> reports =
        english(
            "Turkish President Recep Tayyip Erdogan on Sunday sacked the interior minister and"
                + " appointed Cemal Akdogan to the post.");

    assertThat(reports).extracting(Report::mode).containsExactly("dismiss", "appoint");
  }

  @Test
  void everybodyInAListDied() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "Two firefighters and an elderly woman lost their lives in a gas explosion in Lyon"
                    + " on Sunday."));

    assertThat(range(r.killed())).isEqualTo("3..3");
  }

  @Test
  void thoseDispersedAreProtesters() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أطلقت الشرطة التونسية الغاز المسيل للدموع لتفريق مظاهرة في مدينة صفاقس أمس الأحد."));

    assertThat(names(r.recipients())).containsExactly("متظاهرون");
  }
}
