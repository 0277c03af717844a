package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who did it and to whom, where an English sentence hides it; every article was published on
 * Monday, 10 March 2025.
 */
class EnglishSidesTest {
  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 9);

  @Test
  void anAsideHasItsOwnDayAndTheVerbBehindItTheSubjectBefore() {
    Report r =
        only(
            EventType.CONSULT,
            english(
                "Prime Minister Robert Fico, who survived an assassination attempt last year, met"
                    + " Vladimir Putin in Moscow on Sunday."));

    assertThat(names(r.actors())).containsExactly("Robert Fico");
    assertThat(names(r.recipients())).containsExactly("Vladimir Putin");
    assertThat(day(r)).isEqualTo(SUNDAY);
    assertThat(r.background()).isFalse();
  }

  @Test
  void whatAnAsideDatesIsTold() {
    List<Report> reports =
        english(
            "The central bank governor, who resigned on Friday, was arrested in Abuja on Sunday.");

    assertThat(day(only(EventType.PERSONNEL, reports))).isEqualTo(LocalDate.of(2025, 3, 7));
    assertThat(names(only(EventType.PERSONNEL, reports).actors())).containsExactly("governor");
    assertThat(day(only(EventType.COERCE, reports))).isEqualTo(SUNDAY);
  }

  @Test
  void whatAnAsideOnlyDescribesIsNot() {
    assertThat(
            english(
                "The two ministers, who brokered a truce in their own countries, attended a"
                    + " conference in Geneva on Sunday."))
        .noneMatch(r -> r.type() == EventType.AGREE);
  }

  @Test
  void aSecondVerbHasTheSubjectOfTheFirst() {
    List<Report> reports =
        english(
            "Turkey's president removed the governor of the central bank on Sunday and named Fatih"
                + " Karahan to the post.");

    assertThat(reports).hasSize(2);
    assertThat(reports).allMatch(r -> names(r.actors()).equals(List.of("Turkey")));
  }

  @Test
  void whoOpenedFireOnSoldiersDidNotMakeTheirArrests() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "The Israeli military said it had killed two armed men who opened fire on its"
                    + " troops in Jenin and arrested three others."));

    assertThat(names(r.actors())).containsExactly("Israeli army");
    assertThat(range(r.detained())).isEqualTo("3..3");
  }

  @Test
  void theTwoSidesAreThoseNamedLast() {
    Report r =
        only(
            EventType.AGREE,
            english(
                "Kyrgyz border guards accused Tajik troops of crossing the line on Sunday. The two"
                    + " sides agreed to a ceasefire by evening."));

    assertThat(names(r.actors())).containsExactly("Kyrgyzstan");
    assertThat(names(r.recipients())).containsExactly("Tajikistan");
  }

  @Test
  void whoCondemnsARaidCondemnsThoseWhoRaided() {
    Report r =
        only(
            EventType.ACCUSE,
            english(
                "Russian jets bombed a hospital in Idlib on Sunday, killing ten people. France"
                    + " condemned the raid."));

    assertThat(names(r.actors())).containsExactly("France");
    assertThat(names(r.recipients())).containsExactly("Russia");
  }

  @Test
  void whoRejectsAnAccusationRejectsThatOfTheAccuser() {
    Report r =
        only(
            EventType.REJECT,
            english(
                "Poland closed a crossing on Sunday and accused Belarus of sending migrants over"
                    + " the border. Belarus called the accusation baseless."));

    assertThat(names(r.actors())).containsExactly("Belarus");
    assertThat(names(r.recipients())).containsExactly("Poland");
  }

  @ParameterizedTest
  @CsvSource({
    "Chad Wolf, Acting Homeland Security Secretary Chad Wolf visited Portland on Sunday.",
    "Jordan Bardella, French party leader Jordan Bardella visited Belgrade on Sunday.",
    "Jordan, Jordan met Israel's foreign minister in Amman on Sunday.",
  })
  void aGivenNameMayBeThatOfACountry(String who, String text) {
    assertThat(names(only(EventType.CONSULT, english(text)).actors())).containsExactly(who);
  }

  @Test
  void whereAPersonIsNamedLikeACountryNobodyGovernsThere() {
    assertThat(english("Jordan Peele met fans in Los Angeles on Sunday.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Deputies, COERCE, Deputies arrested a suspect in Tulsa on Sunday.",
    "Guards, ASSAULT, Guards opened fire on prisoners at a jail in Guayaquil on Sunday.",
    "Soldiers, COERCE, Soldiers seized power in Niger on Sunday.",
    "governor, COERCE, The governor imposed a night-time curfew on the city of Imphal on Sunday.",
    "Lawmakers, REQUEST, Lawmakers in Seoul demanded a withdrawal of troops on Sunday.",
  })
  void whoActsMayBeNamedByWhatHeIsAlone(String who, EventType type, String text) {
    assertThat(names(only(type, english(text)).actors())).containsExactly(who);
  }

  @Test
  void whatSomebodySaysHeWouldDoIsAPlan() {
    Report r =
        only(
            EventType.SANCTION,
            english(
                "The United States said on Sunday it would impose visa restrictions on judges in"
                    + " Hong Kong."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
  }

  @Test
  void withAnIfItIsNone() {
    assertThat(
            english(
                "The United States said on Sunday it would impose sanctions on Mali if the talks"
                    + " failed."))
        .noneMatch(r -> r.type() == EventType.SANCTION);
  }

  @Test
  void aNounMayStandBetweenANumberAndThePeople() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A car packed with explosives blew up in Jamundi, Colombia, on Sunday, killing two"
                    + " officers and two street vendors."));

    assertThat(range(r.killed())).isEqualTo("4..4");
    assertThat(place(r)).startsWith("Jamundi CO");
  }

  @Test
  void anOfficialWhoWasElectedIsNoElection() {
    assertThat(
            english(
                "Ten soldiers were killed near Taboye in Mali on Sunday, a local elected official"
                    + " said."))
        .noneMatch(r -> r.type() == EventType.PERSONNEL);
  }

  @Test
  void whoLeavesAStudioDoesNotStrike() {
    assertThat(english("She walked out of the studio in Paris on Sunday.")).isEmpty();
  }
}
