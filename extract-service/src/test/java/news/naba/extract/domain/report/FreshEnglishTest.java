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
import java.util.Objects;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real English articles showed the rules not to know, each in sentences written for it; every
 * article was published on Monday, 10 March 2025.
 */
class FreshEnglishTest {

  @Test
  void whoClaimsAnAttackDidIt() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A blast at a mosque killed nine worshippers in Herat on Sunday, police said. The"
                    + " Islamic State group claimed responsibility for the attack."));

    assertThat(names(r.actors())).containsExactly("Islamic State");
    assertThat(range(r.killed())).isEqualTo("9..9");
  }

  @Test
  void aClaimAndTheAttackMayStandInOneSentence() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "The Taliban claimed responsibility for an attack that left seven dead in the city"
                    + " of Kunduz on Sunday."));

    assertThat(names(r.actors())).containsExactly("Taliban");
    assertThat(range(r.killed())).isEqualTo("7..7");
  }

  @Test
  void nobodyClaimsWhatNoGroupHasClaimed() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A roadside bomb killed two soldiers near Gao on Sunday. No group has claimed"
                    + " responsibility."));

    assertThat(r.actors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCUSE, The Green Party was accused on Sunday of buying votes in Lusaka.",
    "RETREAT, A Kenyan journalist was freed from a prison in Asmara on Sunday.",
    "PERSONNEL, Maria Lindqvist was named governor of the Swedish central bank on Sunday.",
  })
  void whatBefellSomebodyNeedsNobodyNamedWhoDidIt(EventType type, String text) {
    Report r = only(type, english(text));

    assertThat(r.recipients()).hasSize(1);
  }

  @Test
  void heIsWhoActedInTheSentenceBefore() {
    Report r =
        only(
            EventType.REQUEST,
            english(
                "Norwegian Foreign Minister Espen Dahl visited Amman on Sunday. He urged Israel to"
                    + " lift the blockade of Gaza."));

    assertThat(names(r.actors())).containsExactly("Espen Dahl");
    assertThat(names(r.recipients())).containsExactly("Israel");
  }

  @Test
  void troopsOfTwoCountriesAreTwoActors() {
    Report r =
        only(
            EventType.MOBILIZE,
            english("Indian and French troops began joint exercises in Rajasthan on Sunday."));

    assertThat(names(r.actors())).containsExactly("Indian troops", "French troops");
  }

  @Test
  void aCountrysBodySpeaksUnderItsOwnName() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "Floods killed 12 people in the Peruvian city of Piura on Sunday, Peru's"
                    + " meteorology bureau said."));

    assertThat(sources(r)).containsExactly("Peru meteorology bureau");
  }

  @Test
  void whoCondemnsAnAnnouncementAnnouncedNothing() {
    Report r =
        only(
            EventType.ACCUSE,
            english(
                "Jordan condemned the raid on Nablus announced on Sunday by Israeli minister Ron"
                    + " Levi."));

    assertThat(names(r.actors())).containsExactly("Jordan");
    assertThat(r.attribution()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'A light plane crashed in the Austrian Alps on Sunday, killing three skiers.', Austria AT COUNTRY",
    "'A bus crashed in the Chilean capital on Sunday, killing three people.', Santiago CL CITY",
    "'A ferry capsized off the Tunisian coast on Sunday, killing three people.', Tunisia TN COUNTRY",
  })
  void nationalityAndAWordForLandAreAPlace(String text, String place) {
    assertThat(place(only(EventType.ACCIDENT, english(text)))).isEqualTo(place);
  }

  @Test
  void whatOnlyTheDatelinePlacesHappenedThere() {
    Report r =
        only(
            EventType.PROTEST,
            english("KAMPALA — Taxi drivers went on strike on Sunday over fuel prices."));

    assertThat(place(r)).isEqualTo("Kampala UG CITY");
  }

  @Test
  void aDatelineMayEndInAColon() {
    Report r =
        only(
            EventType.AGREE,
            english("OSLO: Norway and Iceland signed a fishing agreement on Sunday."));

    assertThat(names(r.actors())).containsExactly("Norway");
    assertThat(names(r.recipients())).containsExactly("Iceland");
  }

  @Test
  void aParticipleThatSaysWhichOneIsNoEvent() {
    assertThat(
            english(
                "Relatives of the jailed mayor rallied outside parliament in Lusaka on Sunday."))
        .extracting(Report::type)
        .containsExactly(EventType.PROTEST);
  }

  @Test
  void whatSomebodyIsAccusedOfIsNoReportOfItsOwn() {
    assertThat(
            english(
                "Chad accused Sudanese troops on Sunday of shelling a border village and refusing to"
                    + " withdraw."))
        .extracting(Report::type)
        .containsExactly(EventType.ACCUSE);
  }

  @Test
  void whoIsPardonedHadBeenArrestedBefore() {
    assertThat(english("Jordan's king on Sunday pardoned 150 people arrested in the protests."))
        .extracting(Report::type)
        .containsExactly(EventType.CONCEDE);
  }

  @Test
  void theHurtOfTheAttackAreTheAttacks() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A drone attack on a market in Odesa killed two people on Sunday, the governor"
                    + " said. Windows were broken in three streets. At least 30 people were wounded"
                    + " in the attack."));

    assertThat(range(r.killed())).isEqualTo("2..2");
    assertThat(range(r.injured())).isEqualTo("30..null");
  }

  @ParameterizedTest
  @CsvSource({
    "Six miners at the Boulder pit were killed when a roof collapsed in Zambia on Sunday., 6..6",
    "'Ten people, most of them children, died when a bus overturned in Chad on Sunday.', 10..10",
    "A fire swept through a hotel in Baku on Sunday claiming 14 lives., 14..14",
  })
  void whereThePeopleWereMayStandBeforeWhatBecameOfThem(String text, String killed) {
    assertThat(range(only(EventType.ACCIDENT, english(text)).killed())).isEqualTo(killed);
  }

  @Test
  void whoHadKilledIsNoVictim() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "Rights group Amnesty International said on Sunday that border guards had killed 20"
                    + " migrants near Tripoli."));

    assertThat(range(r.killed())).isEqualTo("20..20");
  }

  @Test
  void onePersonMayHaveAnAgeBeforeHim() {
    Report r =
        only(EventType.COERCE, english("Police in Perth arrested a 57-year-old man on Sunday."));

    assertThat(range(r.detained())).isEqualTo("1..1");
    assertThat(names(r.actors())).containsExactly("Police");
  }

  @Test
  void peopleOfAListAreCountedTogether() {
    Report r =
        only(
            EventType.COERCE,
            english("A 42-year-old woman and a 60-year-old man were arrested in Perth on Sunday."));

    assertThat(range(r.detained())).isEqualTo("2..2");
  }

  @Test
  void whatHasGoneOnSinceAMonthIsNoHistory() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "A cholera outbreak has killed 41 people in Malawi since October, the health"
                    + " ministry said."));

    assertThat(r.background()).isFalse();
  }

  @Test
  void theWeekendIsItsTwoDays() {
    Report r =
        only(
            EventType.PROTEST,
            english("Thousands of students marched in Pristina at the weekend."));

    assertThat(Objects.requireNonNull(r.date()).start()).isEqualTo(LocalDate.of(2025, 3, 8));
    assertThat(Objects.requireNonNull(r.date()).end()).isEqualTo(LocalDate.of(2025, 3, 9));
  }

  @Test
  void aBanHasSomebodyWhoBans() {
    Report r =
        only(
            EventType.COERCE,
            english("Georgia's government banned rallies near parliament in Tbilisi on Sunday."));

    assertThat(names(r.actors())).containsExactly("Georgia government");
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 9));
  }

  @Test
  void whatIsPledgedIsToCome() {
    assertThat(english("The prime minister of Fiji pledged to deploy troops to Suva."))
        .extracting(Report::modality)
        .allMatch(m -> m == Modality.PLANNED);
  }
}
