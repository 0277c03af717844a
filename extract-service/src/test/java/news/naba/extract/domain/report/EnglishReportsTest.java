package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
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
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.EventDate;
import org.junit.jupiter.api.Test;

/** What is read in English; every article was published on Monday, 10 March 2025. */
class EnglishReportsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2025, 3, 8);
  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 9);

  @Test
  void anAirstrikeHasActorPlaceDayTollAndSource() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "At least seven people were killed and about 20 wounded in an"
                    + " Israeli airstrike on the southern Lebanese town of Nabatieh on Saturday, the Lebanese health"
                    + " ministry said."));

    assertThat(r.mode()).isEqualTo("aerial");
    assertThat(names(r.actors())).containsExactly("Israel");
    assertThat(r.actors().get(0).names())
        .containsEntry("ar", "إسرائيل")
        .containsEntry("en", "Israel");
    assertThat(place(r)).isEqualTo("Nabatieh LB CITY");
    assertThat(requireNonNull(r.place()).names())
        .containsEntry("ar", "النبطية")
        .containsEntry("en", "Nabatieh");
    assertThat(requireNonNull(r.date()).start()).isEqualTo(SATURDAY);
    assertThat(range(r.killed())).isEqualTo("7..null");
    assertThat(range(r.injured())).isEqualTo("20..20");
    assertThat(requireNonNull(r.injured()).approx()).isTrue();
    assertThat(sources(r)).containsExactly("Lebanese health ministry");
  }

  @Test
  void aSuicideBombingCountsItsVictims() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A suicide bomber blew himself up outside a police station in"
                    + " Quetta on Sunday, killing five officers and wounding 12 others, police said."));

    assertThat(r.mode()).isEqualTo("suicide-attack");
    assertThat(place(r)).isEqualTo("Quetta PK CITY");
    assertThat(requireNonNull(r.date()).start()).isEqualTo(SUNDAY);
    assertThat(range(r.killed())).isEqualTo("5..5");
    assertThat(range(r.injured())).isEqualTo("12..12");
    assertThat(sources(r)).containsExactly("police");
  }

  @Test
  void arrestsCountTheDetained() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "Egyptian police arrested 14 protesters in Cairo on Friday,"
                    + " according to Amnesty International."));

    assertThat(names(r.actors())).containsExactly("Egyptian police");
    assertThat(range(r.detained())).isEqualTo("14..14");
    assertThat(sources(r)).containsExactly("Amnesty International");
  }

  @Test
  void aMeetingHasTwoSides() {
    Report r =
        only(
            EventType.CONSULT,
            english(
                "French President Emmanuel Macron met Lebanese Prime Minister"
                    + " Nawaf Salam in Paris on Monday."));

    assertThat(names(r.actors())).containsExactly("Emmanuel Macron");
    assertThat(names(r.recipients())).containsExactly("Nawaf Salam");
    assertThat(place(r)).isEqualTo("Paris FR CITY");
  }

  @Test
  void anEarthquakeOpensItsTolls() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "A magnitude 6.3 earthquake struck western Nepal early on"
                    + " Sunday, killing at least 30 people and injuring more than 100, officials said."));

    assertThat(range(r.killed())).isEqualTo("30..null");
    assertThat(range(r.injured())).isEqualTo("100..null");
    assertThat(place(r)).isEqualTo("Nepal NP COUNTRY");
    assertThat(sources(r)).containsExactly("officials");
  }

  @Test
  void aDenialIsTwoReports() {
    List<Report> reports =
        english("Russia denied on Monday that its forces had shelled a hospital in Kherson.");

    assertThat(only(EventType.REJECT, reports).modality()).isEqualTo(Modality.ASSERTED);
    assertThat(only(EventType.ASSAULT, reports).modality()).isEqualTo(Modality.DENIED);
  }

  @Test
  void talksNextWeekArePlanned() {
    Report r =
        only(
            EventType.CONSULT,
            english("Iran will hold talks with the United States in Oman next week."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
    assertThat(requireNonNull(r.date()).precision()).isEqualTo(EventDate.Precision.RANGE);
    assertThat(requireNonNull(r.date()).start()).isEqualTo(LocalDate.of(2025, 3, 17));
    assertThat(names(r.recipients())).containsExactly("United States");
  }

  @Test
  void historyIsMarkedAsBackground() {
    Report r =
        only(EventType.COERCE, english("In 2016, government forces seized the city of Palmyra."));

    assertThat(r.background()).isTrue();
    assertThat(place(r)).isEqualTo("Palmyra SY CITY");
  }

  @Test
  void whatIsCondemnedIsNotReportedAgain() {
    assertThat(english("Germany condemned the attack and called for restraint."))
        .extracting(Report::type)
        .containsExactly(EventType.ACCUSE, EventType.REQUEST);
  }

  @Test
  void aCollisionLeavesPeopleDead() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "Two trains collided near Athens on Tuesday, leaving 12 people"
                    + " dead and dozens injured."));

    assertThat(range(r.killed())).isEqualTo("12..12");
    assertThat(range(r.injured())).isEqualTo("20..null");
    assertThat(requireNonNull(r.injured()).vague()).isTrue();
  }

  @Test
  void trucksHoursAndVillagesAreNoVictims() {
    assertThat(
            english(
                "The minister said 40 trucks crossed the border within 24 hours and that three villages"
                    + " were still without power."))
        .isEmpty();
  }

  @Test
  void aRisingTollIsCumulative() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "The death toll from floods in Valencia rose to 95, Spanish"
                    + " authorities said on Monday."));

    assertThat(range(r.killed())).isEqualTo("95..95");
    assertThat(requireNonNull(r.killed()).scope()).isEqualTo(Scope.CUMULATIVE);
    assertThat(sources(r)).containsExactly("Spanish authorities");
  }

  @Test
  void whoIsToldIsTheWayAndNotTheSource() {
    Report r =
        only(
            EventType.COERCE,
            english("Rebels seized the town of Goma on Sunday, the army told Reuters."));

    assertThat(names(r.actors())).containsExactly("Rebels");
    assertThat(r.attribution()).extracting(Attribution::via).containsExactly("Reuters");
  }

  @Test
  void theMissingAreCountedApart() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "On 5 March, a boat carrying migrants sank off the coast of"
                    + " Libya; 22 bodies were recovered and 30 people are missing."));

    assertThat(requireNonNull(r.date()).start()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(range(r.killed())).isEqualTo("22..22");
    assertThat(range(r.missing())).isEqualTo("30..30");
  }

  @Test
  void protestsHaveAPlaceAndADay() {
    Report r =
        only(EventType.PROTEST, english("Thousands of people protested in Belgrade on Saturday."));

    assertThat(place(r)).isEqualTo("Belgrade RS CITY");
    assertThat(requireNonNull(r.date()).start()).isEqualTo(SATURDAY);
  }
}
