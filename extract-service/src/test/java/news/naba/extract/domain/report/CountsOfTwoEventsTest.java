package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Which of two fights told side by side a number of dead or hurt belongs to. */
class CountsOfTwoEventsTest {

  @Test
  void theHurtBelongToTheFightWhoseDeadAreTheSameKindOfPeople() {
    List<Report> reports =
        arabic(
            "قتل 6 جنود في هجوم لمسلحين على حاجز في مأرب أمس الأحد."
                + " وذكر الجيش أن غارة جوية قتلت 9 مسلحين في الجوف، فيما أصيب جنديان آخران.");

    assertThat(range(killing(reports, 6).injured())).isEqualTo("2..2");
    assertThat(killing(reports, 9).injured()).isNull();
  }

  @Test
  void soTheyDoInASentenceThatTellsNothingElse() {
    List<Report> reports =
        arabic(
            "قتل 6 جنود في هجوم لمسلحين على حاجز في مأرب أمس الأحد."
                + " وقتل 9 مسلحين في قصف على الجوف. كما أصيب جنديان آخران بجروح.");

    assertThat(range(killing(reports, 6).injured())).isEqualTo("2..2");
    assertThat(killing(reports, 9).injured()).isNull();
  }

  @Test
  void theHurtOfOneFightStayWithItWhoeverTheyAre() {
    List<Report> reports =
        arabic("قتل 9 مسلحين في اشتباكات مع الجيش في الجوف أمس الأحد، فيما أصيب جنديان.");

    assertThat(range(killing(reports, 9).injured())).isEqualTo("2..2");
  }

  @Test
  void aSumOverDaysIsNoFurtherEvent() {
    List<Report> reports =
        arabic(
            "قتل 6 جنود في هجوم على حاجز في مأرب أمس الأحد. وقال الجيش في بيان إن الوضع هادئ،"
                + " كما أفاد بمقتل 40 من \"العناصر الإرهابية\" منذ الخميس الماضي.");

    assertThat(reports).extracting(Report::type).containsOnlyOnce(EventType.ASSAULT);
    assertThat(range(killing(reports, 6).killed())).isEqualTo("6..6");
  }

  @Test
  void whoIsCountedAmongTheDeadDoesNotSaySo() {
    List<Report> reports =
        arabic(
            "قال الجيش إن مسلحين هاجموا حاجزا في مأرب أمس الأحد."
                + " وأفاد بمقتل 12 من المسلحين في الهجوم.");

    assertThat(reports).allSatisfy(r -> assertThat(sources(r)).doesNotContain("المسلحين"));
  }

  private static Report killing(List<Report> reports, int dead) {
    return reports.stream()
        .filter(r -> r.killed() != null && Integer.valueOf(dead).equals(r.killed().min()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody killed " + dead + ": " + reports));
  }
}
