package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Leads of agencies: who acts without a name, whose act it is, and what is no event beside it. */
class EnglishAgencyLeadsTest {
  private static List<EventType> types(String text) {
    return english(text).stream().map(Report::type).toList();
  }

  @Test
  void anyPeopleAct() {
    Report r = only(EventType.PROTEST, english("Glassblowers in Italy began a strike on Sunday."));

    assertThat(names(r.actors())).containsExactly("Glassblowers");
  }

  @Test
  void peopleActBehindWhatIsSaidOfThem() {
    Report r =
        only(
            EventType.ASSAULT,
            english(
                "Men in dark coats burst into a church in Lagos on Sunday and sprayed the"
                    + " congregation with bullets, killing nine people."));

    assertThat(names(r.actors())).containsExactly("Men");
  }

  @Test
  void thingsDoNotActThoughTheyEndAsPeopleDo() {
    assertThat(english("Boulders blocked a road near Salerno on Sunday."))
        .allSatisfy(r -> assertThat(names(r.actors())).doesNotContain("Boulders"));
  }

  @Test
  void theWordsForTheActMayBeginWithWhoActs() {
    Report r =
        only(
            EventType.COERCE,
            english("Rebel fighters swept into the Congolese town of Kindu at dawn on Sunday."));

    assertThat(names(r.actors())).containsExactly("Rebel fighters");
  }

  @Test
  void whomAVoteRemovesStandsBehindTheVote() {
    Report r =
        only(
            EventType.PERSONNEL,
            english(
                "Peru's Congress voted by 90 to eight to remove President Ana Quispe on Sunday."));

    assertThat(names(r.recipients())).containsExactly("Ana Quispe");
  }

  @Test
  void heIsThePersonAndNotTheParliament() {
    List<Report> reports =
        english(
            "Peru's Congress voted on Sunday to remove President Hugo Salas."
                + " He was arrested by soldiers at the airport.");

    assertThat(names(only(EventType.COERCE, reports).recipients())).containsExactly("Hugo Salas");
  }

  @Test
  void whatSomebodyIsPunishedForIsNoEventOfItsOwn() {
    assertThat(
            types(
                "Thailand's Constitutional Court removed Prime Minister Somchai Dee from office on"
                    + " Sunday for appointing a convicted minister."))
        .containsExactly(EventType.PERSONNEL);
  }

  @Test
  void whichRebelsAreMeantIsNoNews() {
    assertThat(
            types(
                "The rebels who overran Goma last month declared a ceasefire on Sunday, officials"
                    + " said."))
        .containsExactly(EventType.AGREE);
  }

  @Test
  void aJailedLeaderOfACountryIsNotJailedNow() {
    assertThat(
            types(
                "Supporters of Pakistan's jailed former premier Imran Khan torched a bank in Lahore on Sunday."))
        .doesNotContain(EventType.COERCE);
  }

  @Test
  void expertsThatABodyAppointedAreNotAppointedNow() {
    assertThat(types("UN-appointed experts on Sunday urged Ethiopia to stop the war in Tigray."))
        .containsExactly(EventType.REQUEST);
  }

  @Test
  void whatAGovernmentSaysOnADayIsNewsWhereTheArticleOpensWithIt() {
    Report r =
        only(
            EventType.ACCUSE,
            english("Manila on Sunday accused a Chinese ship of shining a laser at its sailors."));

    assertThat(names(r.actors())).containsExactly("Philippines");
  }

  @Test
  void theFireThatAnAttackCausesIsOfTheAttack() {
    assertThat(types("A drone hit a Greek tanker in the Red Sea on Sunday, causing a fire."))
        .containsExactly(EventType.ASSAULT);
  }

  @Test
  void aStormAndItsFloodsAreOneDisaster() {
    assertThat(
            types(
                "A hillside collapsed onto a village in Nepal on Sunday after days of torrential"
                    + " rain, killing nine people."))
        .containsExactly(EventType.DISASTER);
  }

  @Test
  void helpSentAbroadIsForTheCountryWhereItArrives() {
    List<Report> reports =
        english(
            "An earthquake killed 90 people in the Turkish city of Van on Sunday."
                + " Greece and Italy dispatched rescue teams.");

    Report aid = only(EventType.AID, reports);
    assertThat(names(aid.actors())).containsExactly("Greece", "Italy");
    assertThat(names(aid.recipients())).containsExactly("Turkey");
  }

  @Test
  void whoBlamesGoesOnToSpeak() {
    Report r =
        only(
            EventType.THREATEN,
            english(
                "A blast killed nine people in Beirut on Sunday."
                    + " Hezbollah held Israel responsible and said it would retaliate."));

    assertThat(sources(r)).doesNotContain("Israel");
  }

  @Test
  void aConjunctionGovernsTheClauseAndNotItsSubject() {
    Report r =
        only(
            EventType.CONCEDE,
            english("EU leaders met in Brussels on Sunday after Hungary dropped its veto."));

    assertThat(names(r.actors())).containsExactly("Hungary");
  }

  @Test
  void whatKindOfPlaceItIsMayStandBehindItsName() {
    Report r =
        only(
            EventType.ASSAULT,
            english("Gunmen attacked a bus in Bolivia's Carahuasi region on Sunday, killing two."));

    assertThat(place(r)).isEqualTo("Carahuasi BO ADMIN1");
  }

  @Test
  void behindTheReleaseOfStandsAPerson() {
    Report r =
        only(
            EventType.RETREAT,
            english("A court in Colombo on Sunday ordered the release of Nimal Perera."));

    assertThat(names(r.recipients())).containsExactly("Nimal Perera");
  }

  @Test
  void whatRiotersBurnIsOfTheRiot() {
    assertThat(types("Rioters burned buses in central Dublin on Sunday and set a shop ablaze."))
        .containsExactly(EventType.PROTEST);
  }
}
