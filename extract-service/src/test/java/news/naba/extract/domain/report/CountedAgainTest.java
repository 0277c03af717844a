package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Part of a toll, told again further on, is no second event. */
class CountedAgainTest {

  @Test
  void bodiesThatAreRecoveredAreOfThoseTheQuakeKilled() {
    List<Report> reports =
        arabic(
            "قتل 40 شخصا في الزلزال الذي ضرب مدينة تيزنيت جنوبي المغرب أمس الأحد، وفق وزارة"
                + " الداخلية.\n\nوذكرت الوزارة أن فرقها بلغت القرى البعيدة وانتشلت هناك جثامين سبعة"
                + " أشخاص.");

    assertThat(reports).extracting(Report::type).doesNotContain(EventType.ASSAULT);
    Report quake = only(EventType.DISASTER, reports);
    assertThat(range(quake.killed())).isEqualTo("40..40");
    assertThat(quake.evidence()).hasSize(2);
  }

  @Test
  void whoSuffocatedIsOfThoseHurtWhenThePoliceDispersedThem() {
    List<Report> reports =
        arabic(
            "أصيب 14 شخصا عندما فرقت الشرطة متظاهرين في عطبرة أمس الأحد.\n\nوقال مستشفى المدينة إن"
                + " ستة من المصابين أصيبوا باختناق.");

    assertThat(reports).extracting(Report::type).doesNotContain(EventType.ACCIDENT);
  }

  @Test
  void whoSuffocatedIsOfThoseHurtInTheProtest() {
    List<Report> reports =
        arabic(
            "أصيب 14 شخصا خلال مظاهرة في مدينة عطبرة أمس الأحد.\n\nوقالت نقابة الأطباء إن ستة من"
                + " المصابين أصيبوا باختناق.");

    assertThat(reports).extracting(Report::type).doesNotContain(EventType.ACCIDENT);
    assertThat(range(only(EventType.PROTEST, reports).injured())).isEqualTo("14..14");
  }

  @Test
  void moreThanTheFirstEventCountsAreOfAnother() {
    List<Report> reports =
        english(
            "A bus crash killed two people in Kisumu on Sunday, police said.\n\nGunmen killed nine"
                + " farmers in Kisumu on Sunday, police said.");

    assertThat(reports).extracting(Report::type).contains(EventType.ACCIDENT, EventType.ASSAULT);
  }

  @Test
  void whatIsWarnedOfHasNotHappened() {
    List<Report> reports =
        arabic(
            "لقي 6 أشخاص حتفهم في سيول اجتاحت مدينة المكلا أمس الأحد.\n\nوحذر مركز الأرصاد من أمطار"
                + " غزيرة في المكلا خلال الساعات المقبلة.");

    assertThat(reports)
        .filteredOn(r -> r.type() == EventType.DISASTER && r.modality() == Modality.ASSERTED)
        .hasSize(1);
  }
}
