package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Short English news: whom words are aimed at, people without a name, and what is no event. */
class EnglishShortNewsTest {
  @Test
  void whoCondemnsStrikesOfANationCondemnsThatNation() {
    Report r =
        only(
            EventType.ACCUSE,
            english("Egypt on Sunday condemned the latest Israeli strikes on Rafah."));

    assertThat(names(r.recipients())).containsExactly("Israel");
  }

  @Test
  void victimsOfANationAreNotBlamed() {
    assertThat(english("Egypt on Sunday condemned the killing of Israeli tourists in Alexandria."))
        .allSatisfy(r -> assertThat(names(r.recipients())).doesNotContain("Israel"));
  }

  @Test
  void anyNounIsCalledOnWhereItIsToldToDoSomething() {
    Report r =
        only(
            EventType.REQUEST,
            english(
                "Norway on Sunday urged the international community to stop the war in Sudan."));

    assertThat(names(r.recipients())).containsExactly("international community");
  }

  @Test
  void whatIsCalledForIsNotCalledOn() {
    Report r =
        only(
            EventType.REQUEST,
            english("Norway on Sunday called for urgent steps to end the fighting."));

    assertThat(r.recipients()).isEmpty();
  }

  @Test
  void himIsWhoWasArrestedBefore() {
    Report r =
        only(
            EventType.ACCUSE,
            english(
                "Police in Lima detained former minister Luis Vargas on Sunday."
                    + " Prosecutors accused him of corruption."));

    assertThat(names(r.recipients())).containsExactly("Luis Vargas");
  }

  @Test
  void whoIsChargedNeedsNoName() {
    Report r =
        only(
            EventType.ACCUSE,
            english(
                "A man was arrested in Leeds on Saturday."
                    + " He has been charged with murder, police said."));

    assertThat(names(r.recipients())).containsExactly("man");
  }

  @Test
  void whoIsShotIsNotWhoShoots() {
    Report r =
        only(
            EventType.ASSAULT,
            english("Gunmen shot dead a television journalist in Karachi on Sunday."));

    assertThat(names(r.recipients())).containsExactly("journalist");
    assertThat(range(r.killed())).isEqualTo("1..1");
  }

  @Test
  void theVictimIsNamedASentenceLater() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "A man was stabbed to death in Leeds on Saturday night."
                    + " The victim was named as Jamil Hussain."));

    assertThat(names(r.recipients())).containsExactly("Jamil Hussain");
  }

  @Test
  void thoseTakenBeforeTheyWereFreedAreNotTakenNow() {
    Report r =
        only(
            EventType.RETREAT,
            english(
                "All 137 pupils kidnapped from a school in Kuriga have regained their freedom,"
                    + " the army announced on Sunday."));

    assertThat(names(r.recipients())).containsExactly("pupils");
  }

  @Test
  void counterpartsStandForTheirCountries() {
    Report r =
        only(
            EventType.CONSULT,
            english(
                "Turkish Foreign Minister Hakan Fidan spoke by phone with his Egyptian and Qatari"
                    + " counterparts on Sunday."));

    assertThat(names(r.recipients())).containsExactly("Egypt", "Qatar");
  }

  @Test
  void whatIsPlannedBehindItsNounIsToCome() {
    Report r = only(EventType.PROTEST, english("A march is planned for Thursday in Madrid."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
    assertThat(day(r)).hasToString("2025-03-13");
  }

  @Test
  void whatWasCalledOffDidNotTakePlace() {
    assertThat(english("The march in Madrid was called off on Sunday.")).isEmpty();
  }

  @Test
  void theDeadOfTheNextSentenceAreOfTheFire() {
    Report r =
        only(
            EventType.DISASTER,
            english(
                "A wildfire swept through Malibu on Sunday."
                    + " Two people have been killed and 40 homes destroyed."));

    assertThat(range(r.killed())).isEqualTo("2..2");
  }

  @Test
  void aQuestionIsNoCall() {
    assertThat(
            english("Republican counsel Steve Castor asked the envoy about the attack on Sunday."))
        .isEmpty();
    assertThat(english("Anyone with information is asked to call Fresno police.")).isEmpty();
  }

  @Test
  void whatReportsSayThatAreDismissedIsDenied() {
    Report r =
        only(
            EventType.REQUEST,
            english(
                "Kremlin spokesman Dmitry Peskov dismissed reports that Russia had asked for talks"
                    + " on Sunday."));

    assertThat(r.modality()).isEqualTo(Modality.DENIED);
  }

  @Test
  void whatAMarchIsAgainstIsNoEventOfItsOwn() {
    assertThat(
            english("Traders marched in Quetta on Sunday against the killing of two shopkeepers."))
        .extracting(Report::type)
        .containsExactly(EventType.PROTEST);
  }

  @Test
  void aDatelineMayEndInAnAgencyBetweenSlashesOrAState() {
    Report drones =
        only(
            EventType.ASSAULT,
            english(
                "MOSCOW, March 9. /TASS/. Air defenses destroyed nine Ukrainian drones over the"
                    + " Bryansk Region overnight, the Defense Ministry reported."));
    Report shooting =
        only(
            EventType.ASSAULT,
            english(
                "FRESNO, Calif. (KFSN) -- One person is dead following a shooting outside a"
                    + " nightclub early Sunday."));

    assertThat(place(drones)).startsWith("Bryansk");
    assertThat(range(shooting.killed())).isEqualTo("1..1");
  }

  @Test
  void whoAccusesInAParticipleIsWhoActsInItsClause() {
    Report r =
        only(
            EventType.ACCUSE,
            english(
                "In Kinshasa, crowds attacked the embassy of Rwanda on Sunday, accusing Kigali of"
                    + " sending troops."));

    assertThat(names(r.actors())).containsExactly("crowds");
  }

  @Test
  void shortNewsThatOpensWithAFactNeedsNoDay() {
    Report r =
        only(
            EventType.REQUEST,
            english(
                "Britain has sanctioned two Israeli ministers. The ministers will lose their"
                    + " accounts in London. The United States said this helped nobody and asked"
                    + " London to reverse the decision."));

    assertThat(names(r.recipients())).containsExactly("United Kingdom");
  }

  @Test
  void peopleElectedLongAgoAreOnlyDescribed() {
    assertThat(
            english("Two women elected to the city council in 2018 spoke at a school on Sunday."))
        .isEmpty();
  }

  @Test
  void marketsAndTennisBorrowTheWords() {
    assertThat(
            english(
                "Shares slumped and the yen gained on Monday as investors and traders fled Wall"
                    + " Street after a crash in crude futures."))
        .isEmpty();
    assertThat(
            english(
                "Swiatek stormed into the quarter-finals on Sunday after two tie-breaks, and the"
                    + " tennis star fired 12 winners past a teammate."))
        .isEmpty();
  }
}
