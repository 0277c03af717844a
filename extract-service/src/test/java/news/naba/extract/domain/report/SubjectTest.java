package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.subject.Ranking.Ranked;
import org.junit.jupiter.api.Test;

/** What reports and articles are about, and how grave they are. */
class SubjectTest {
  private static Ranked read(String language, String text) {
    return Reading.engine().read("test-article", Reading.article(language, text));
  }

  private static List<String> ids(List<MediaTopic> topics) {
    return topics.stream().map(MediaTopic::id).toList();
  }

  @Test
  void aReportHasTheTopicsOfItsTypeAndModeTheBroaderFirst() {
    Report strike =
        only(
            EventType.ASSAULT,
            Reading.english("An air strike killed 12 people in Idlib on Sunday."));

    assertThat(ids(strike.topics())).containsExactly("medtop:16000000", "medtop:20000056");
    assertThat(strike.topics().get(0).names())
        .containsEntry("ar", "النزاعات والحرب والسلام")
        .containsEntry("en", "conflict, war and peace");
  }

  @Test
  void theMostPeopleHarmedDecideHowGraveItIs() {
    assertThat(read("en", "An air strike killed two people in Idlib on Sunday.").severity())
        .isEqualTo(3);
    assertThat(read("en", "An air strike killed 12 people in Idlib on Sunday.").severity())
        .isEqualTo(4);
    assertThat(read("ar", "قُتل 70 شخصا في غارة جوية على إدلب أمس الأحد.").severity()).isEqualTo(5);
  }

  @Test
  void whatIsDeniedIsNotGrave() {
    Report denied =
        Reading.arabic("نفى الجيش السوداني اليوم الاثنين سيطرة قوات الدعم السريع على مدينة الأبيض.")
            .stream()
            .filter(r -> r.type() == EventType.COERCE)
            .findFirst()
            .orElseThrow();

    assertThat(denied.severity()).isEqualTo(2);
  }

  @Test
  void anArticleHasTheTopicsOfItsEventsAndOfItsWords() {
    Ranked read =
        read(
            "en",
            "An earthquake killed 12 people in Hatay on Sunday. The central bank said exports would"
                + " fall, inflation would rise and investors would lose on the stock exchange.");

    assertThat(ids(read.topics()))
        .containsExactly("medtop:03000000", "medtop:20000148", "medtop:04000000");
  }

  @Test
  void anArticleWithoutEventsHasTopicsAndNoSeverity() {
    Ranked read =
        read(
            "ar",
            "تعادل المنتخب في مباراة كرة القدم أمام ضيفه، وقال المدرب إن اللاعبين قدموا بطولة جيدة"
                + " رغم غياب المهاجم عن الملعب.");

    assertThat(read.reports()).isEmpty();
    assertThat(ids(read.topics())).containsExactly("medtop:15000000");
    assertThat(read.severity()).isNull();
  }

  @Test
  void aFewWordsOfATopicAreChance() {
    assertThat(read("en", "The coach said that the market was closed.").topics()).isEmpty();
  }
}
