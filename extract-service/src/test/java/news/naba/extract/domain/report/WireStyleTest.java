package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** How agencies write; every article was published on Monday, 10 March 2025. */
class WireStyleTest {

  @Test
  void aDatelineIsNeitherThePlaceNorTheDayNorWhoActs() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "NAIROBI, March 10 (Reuters) - Gunmen killed four herders near the Kenyan town of"
                    + " Garissa on Saturday, officials said."));

    assertThat(place(r)).startsWith("Garissa KE");
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 8));
    assertThat(sources(r)).containsExactly("officials");
  }

  @Test
  void whoSpeaksStandsBetweenTheCommaAndTheVerb() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "Two boys were shot dead in Nablus on Sunday during a raid by the Israeli army,"
                    + " three hospital officials told reporters."));

    assertThat(sources(r)).containsExactly("three hospital officials");
  }

  @Test
  void aSourceBetweenCommasSaysWhatStandsAroundIt() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "A flood killed nine people in Bamako on Sunday, the interior ministry said, as rain"
                    + " kept falling on the city."));

    assertThat(sources(r)).hasSize(1);
    assertThat(sources(r).get(0)).contains("interior ministry");
  }

  @Test
  void aTownThatNoListHasLiesInTheCountryNamedBesideIt() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "Six people died when a bus overturned on Sunday in the southern Peruvian town of"
                    + " Quillamarca."));

    assertThat(place(r)).isEqualTo("Quillamarca PE CITY");
  }

  @Test
  void whatAGovernmentSaysItSaysAtItsSeat() {
    Report r =
        only(
            EventType.ACCUSE,
            english("Mali on Sunday accused Algeria of shooting down one of its drones."));

    assertThat(place(r)).isEqualTo("Mali ML COUNTRY");
    assertThat(java.util.Objects.requireNonNull(r.place()).lat()).isBetween(12.5, 12.8);
  }

  @Test
  void whoMediatesASwapReleasesNobody() {
    Report r =
        only(
            EventType.RETREAT,
            english(
                "Armenia and Azerbaijan freed 32 prisoners of war on Sunday in a swap mediated by"
                    + " Qatar."));

    assertThat(names(r.actors())).contains("Armenia").doesNotContain("Qatar");
  }

  @Test
  void whoProtestsIsTheSubjectOfTheVerb() {
    Report r =
        only(
            EventType.PROTEST,
            english("Teachers marched through Rabat on Sunday to demand higher pay."));

    assertThat(names(r.actors())).containsExactly("Teachers");
    assertThat(place(r)).startsWith("Rabat MA");
  }

  @Test
  void aRiotHasItsDead() {
    Report r =
        only(
            EventType.PROTEST,
            english("A riot at a prison in Guayaquil on Sunday left 14 inmates dead."));

    assertThat(range(r.killed())).isEqualTo("14..14");
  }

  @Test
  void theTownMayBeNamedByTheNextSentence() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "Militants killed 12 soldiers in northern Burkina Faso on Sunday, the army said."
                    + "\nThe convoy was returning from a supply mission in Djibo."));

    assertThat(place(r)).isEqualTo("Djibo BF CITY");
  }

  @Test
  void whoAnnouncesATruceDeclaresIt() {
    Report r =
        only(
            EventType.AGREE,
            english("The Taliban announced a three-day ceasefire on Sunday for the Eid holiday."));

    assertThat(names(r.actors())).hasSize(1);
    assertThat(names(r.actors()).get(0)).contains("Taliban");
  }

  @Test
  void aParticipleOnlyDescribes() {
    assertThat(english("Troops backed by Russia crossed the border of Chad on Sunday."))
        .noneMatch(r -> r.type() == EventType.SUPPORT);
  }

  @Test
  void theCountryBehindATownOnlySaysWhereItIs() {
    Report r =
        only(
            EventType.ASSAULT,
            english("In Tripoli, Lebanon, two soldiers were wounded in clashes on Saturday."));

    assertThat(names(r.actors())).doesNotContain("Lebanon");
  }

  @Test
  void whoIsSaidToHaveWithdrawnIsNotWhoDeniesIt() {
    Report r =
        only(
            EventType.RETREAT,
            english("The Kremlin denied on Monday that Russian troops had pulled out of Syria."));

    assertThat(names(r.actors())).containsExactly("Russian troops");
  }

  @Test
  void anOrderToLeaveIsAnEvacuationWithoutANumber() {
    Report r =
        only(
            EventType.DISPLACE,
            english("The Israeli army ordered residents of Tyre to evacuate on Monday."));

    assertThat(names(r.actors())).containsExactly("Israeli army");
  }

  @Test
  void attacksThatAreOnlyWhyAreNotTold() {
    assertThat(english("An Egyptian court sentenced ten men on Sunday over attacks on police."))
        .extracting(Report::type)
        .doesNotContain(EventType.ASSAULT);
  }
}
