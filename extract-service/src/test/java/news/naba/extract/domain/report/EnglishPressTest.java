package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** The ways in which papers and ministries put it, where agencies put it otherwise. */
class EnglishPressTest {
  @Test
  void whoIsShotIsNamedAndNotCounted() {
    Report r =
        only(
            EventType.ASSAULT,
            english("The village head, Amadu Sesay, was shot at his home in Kenema on Friday."));

    assertThat(names(r.recipients())).containsExactly("Amadu Sesay");
  }

  @Test
  void aTankerThatExplodesIsAnAccident() {
    Report r =
        only(
            EventType.ACCIDENT,
            english(
                "The death toll from the explosion of a petrol tanker in Malawi has risen to 17,"
                    + " the police said on Sunday."));

    assertThat(range(r.killed())).isEqualTo("17..17");
  }

  @Test
  void whoeverIsPickedUpIsArrested() {
    Report r =
        only(
            EventType.COERCE,
            english("Three youths were picked up by police in Accra on Saturday over the fire."));

    assertThat(r.mode()).isEqualTo("arrest");
  }

  @Test
  void whoIsWarnedAgainstSomethingIsWarned() {
    Report r =
        only(
            EventType.THREATEN,
            english("Turkey warned the Greek government against building a base on Sunday."));

    assertThat(names(r.recipients())).containsExactly("Greek government");
  }

  @Test
  void somebodyOfACountryIsNamedBehindIt() {
    Report r =
        only(
            EventType.CONSULT,
            english("Kosovo's Albin Kurti met Albanian Prime Minister Edi Rama on Sunday."));

    assertThat(names(r.actors())).contains("Albin Kurti");
  }

  @Test
  void whoCondemnsAKillingDidNotKill() {
    Report r =
        only(
            EventType.ASSAULT,
            english("Kenya condemned the killing of four nurses in Mandera on Sunday."));

    assertThat(r.actors()).isEmpty();
  }

  @Test
  void whatALaterEventLooksBackOnIsNotNews() {
    List<Report> reports =
        english(
            "Thousands rallied in Skopje on Saturday, six years after a bus crash on a bridge.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.PROTEST);
  }

  @Test
  void aTownThatNoListHasIsATownBehindIn() {
    Report r =
        only(
            EventType.ASSAULT,
            english("A bomb went off in Quorrabad, in Pakistan, on Sunday, killing two people."));

    assertThat(place(r)).isEqualTo("Quorrabad PK CITY");
  }

  @Test
  void whoResignsActsAndUndergoesIt() {
    Report r =
        only(EventType.PERSONNEL, english("Latvian Prime Minister Ilze Kalna resigned on Sunday."));

    assertThat(names(r.actors())).containsExactly("Ilze Kalna");
    assertThat(names(r.recipients())).containsExactly("Ilze Kalna");
  }

  @Test
  void monthsOfPlansAreToCome() {
    Report r =
        only(
            EventType.CONSULT,
            english("Morocco will host a peace conference in Rabat in January, its king said."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
    assertThat(r.date()).isNotNull().extracting(d -> d.start().getYear()).isEqualTo(2026);
  }

  @Test
  void theCrowdAndThePoliceActApart() {
    List<Report> reports =
        english(
            "Crowds attacked the French embassy in Bangui on Sunday, and police fired tear gas.");

    assertThat(reports).extracting(Report::mode).containsExactlyInAnyOrder("crowd-control", null);
  }

  @Test
  void whatWasOnlyAttemptedOrCalledOffIsNotTold() {
    List<Report> reports =
        english("The prime minister of Nepal ruled out talks with the rebels on Sunday.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.REJECT);
  }

  @Test
  void wordsBeforeTheSubjectDoNotMakeAnActAMention() {
    List<Report> reports =
        english("Nurses from all over Kenya marched through Nairobi on Sunday against pay cuts.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.PROTEST);
  }

  @Test
  void anAnnexationThatIsProclaimedTakesTerritory() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "President Idris Doru of Chad proclaimed the annexation of the strip on Sunday."));

    assertThat(r.mode()).isEqualTo("seize");
  }
}
