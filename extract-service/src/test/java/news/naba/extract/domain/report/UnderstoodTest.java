package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Days and places that readers understand though no sentence states them. Published on a Monday.
 */
class UnderstoodTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

  @Test
  void whatIsToldFarBehindTheOpeningIsOfItsDay() {
    Report r =
        only(
            EventType.PROTEST,
            arabic(
                "قتل 4 أشخاص في قصف استهدف سوقا بمدينة تعز الأحد. وقال شهود إن الدخان غطى المكان."
                    + " وأغلقت المتاجر أبوابها. وبقيت الشوارع خالية. وانقطعت الكهرباء. وساد الهدوء."
                    + " وغابت السيارات. وتظاهر المئات في مدينة المكلا تنديدا بالقصف."));

    assertThat(day(r)).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void aCountUntilADayIsNotOfThatDay() {
    Report r =
        only(
            EventType.DISASTER,
            arabic(
                "قالت السلطات إن حصيلة الزلزال الذي ضرب مدينة وان التركية ارتفعت إلى 30 قتيلا. وبلغ"
                    + " عدد المصابين حتى صباح اليوم الاثنين 80 مصابا. ووقع الزلزال مساء السبت."));

    assertThat(day(r)).isEqualTo(TODAY.minusDays(2));
  }

  @Test
  void theOnlyWeekdayNamedIsTheDayOfTheStory() {
    String text = "شن الطيران غارات على مدينة صعدة أوقعت خمسة قتلى. وقال مسؤول %s إن البحث مستمر.";

    assertThat(day(only(EventType.ASSAULT, arabic(text.formatted("الأحد")))))
        .isEqualTo(TODAY.minusDays(1));
    assertThat(day(only(EventType.ASSAULT, arabic(text.formatted("أمس الأحد")))))
        .as("who writes 'yesterday' writes today")
        .isEqualTo(TODAY);
  }

  @Test
  void aWeekIsNarrowedToTheDayThatTheNextSentenceNames() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قتل 3 جنود في شمال مالي في ثاني هجوم خلال الأسبوع الجاري. وقع الهجوم اليوم"
                    + " الاثنين قرب مدينة غاو."));

    assertThat(day(r)).isEqualTo(TODAY);
  }

  @Test
  void aCallIsMadeWhereTheCallerGovernsAndNotWhereTheySpeakOf() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "أجرى وزير الخارجية المصري اتصالا هاتفيا مع نظيره السعودي الأحد لبحث التطورات في"
                    + " السودان."));

    assertThat(country(r)).isEqualTo("EG");
  }

  @Test
  void organisationsDecideAtTheirSeat() {
    Report r =
        only(
            EventType.SANCTION,
            english(
                "The European Union imposed sanctions on three Belarusian officials on Monday."));

    assertThat(country(r)).isEqualTo("BE");
  }

  @Test
  void aTruceIsReachedWhereTheFightIs() {
    List<Report> reports =
        arabic(
            "اندلعت اشتباكات عنيفة مساء الأحد في مدينة سبها الليبية وقتل ستة أشخاص. وتوصل الطرفان"
                + " فجر الاثنين إلى هدنة.");

    assertThat(country(only(EventType.AGREE, reports))).isEqualTo("LY");
  }

  private static @Nullable String country(Report r) {
    return Objects.requireNonNull(r.place()).country();
  }
}
