package news.naba.store.domain.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.naba.contracts.Report.Actor;
import news.naba.store.domain.compare.Party.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorWordsTest {
  private final ActorWords words = ActorWords.standard();

  @ParameterizedTest
  @CsvSource({
    "وزير الخارجية سيرغي لافروف, Sergei Lavrov",
    "أردوغان, Recep Tayyip Erdogan",
    "حزب الله, Hezbollah",
    "نتنياهو, بنيامين نتنياهو",
    "تشايكوف, تشيكوف",
    "the Syrian army, الجيش السوري",
    "gunmen, مسلحون مجهولون",
  })
  void oneActorUnderTwoNames(String a, String b) {
    assertThat(relation(a, b)).isEqualTo(Relation.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "مدنيون, الجيش السوري",
    "protesters, police",
    "المتمردون, قوات الحكومة",
    "الجيش السوداني, الجيش المصري",
    "Ukrainian forces, Russian forces",
  })
  void opposedByTheirSideOrCountry(String a, String b) {
    assertThat(relation(a, b)).isEqualTo(Relation.OPPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "سلاح الجو الروسي, روسيا",
    "Kremlin, وزارة الدفاع الروسية",
  })
  void anArmOfACountryIsOnItsSide(String a, String b) {
    assertThat(relation(a, b)).isIn(Relation.SAME, Relation.SAME_SIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "محمد مرسي, محمد البرادعي",
    "كتائب الفجر, لواء النصر",
  })
  void namesThatShareOnlyAPartAreOfOthers(String a, String b) {
    assertThat(relation(a, b)).isEqualTo(Relation.OTHER);
  }

  @Test
  void whoIsBehindAnActorIsNotTheActor() {
    assertThat(party("جماعات مسلحة مدعومة من إيران").countries()).isEmpty();
    assertThat(party("Iran-backed militias").countries()).isEmpty();
    assertThat(party("Iranian army").countries()).containsExactly("IR");
  }

  @Test
  void whatTheReportSaysOfAnActorBeatsItsName() {
    Actor told = new Actor("القوة", "القوة", null, null, "LY", "REB", List.of());

    assertThat(words.party(told).countries()).containsExactly("LY");
    assertThat(words.party(told).side()).isEqualTo("rebels");
  }

  @Test
  void namesInOtherLanguagesCountToo() {
    Actor arabic =
        new Actor(
            "قسد", "قسد", Map.of("en", "Syrian Democratic Forces"), null, null, null, List.of());

    assertThat(words.party(arabic).to(party("Syrian Democratic Forces"))).isEqualTo(Relation.SAME);
  }

  private Relation relation(String a, String b) {
    Relation relation = party(a).to(party(b));
    assertThat(party(b).to(party(a))).isEqualTo(relation);
    return relation;
  }

  private Party party(String name) {
    return words.party(new Actor(name, name, null, null, null, null, List.of()));
  }
}
