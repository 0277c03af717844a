package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts told in a turn of speech and not in the plain word for them. */
class EnglishIdiomsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASSAULT   | Rockets crashed down on the Ukrainian city of Kherson on Sunday.
          COERCE    | Bulldozers knocked down six Bedouin homes in the Negev on Sunday.
          PROTEST   | Pilots in Portugal have been staying away from work since Sunday.
          DISASTER  | A downpour swamped villages in northern Ghana on Sunday.
          ACCIDENT  | A tower block gave way in Casablanca on Sunday.
          REJECT    | Algeria slammed the door on talks with Morocco on Sunday.
          ACCUSE    | Chile heaped scorn on Venezuela over the election on Sunday.
          SUPPORT   | Norway came out in support of a Kenyan peace plan on Sunday.
          AGREE     | Serbia and Croatia ironed out their differences over the border on Sunday.
          AID       | A convoy of lorries loaded with flour rumbled into Gaza on Sunday.
          SANCTION  | Bolivia called its ambassador home from Lima on Sunday.
          MOBILIZE  | Finland bolstered its garrison on the border with Russia on Sunday.
          PERSONNEL | Malawi's president reshuffled his cabinet on Sunday.
          THREATEN  | Beijing served notice on Taiwan on Sunday that it would use force.
          """)
  void tellsTheAct(EventType type, String sentence) {
    assertThat(english(sentence)).extracting(Report::type).contains(type);
  }

  @Test
  void anyPeopleMayGiveUpWhatTheyHeld() {
    Report r =
        only(EventType.RETREAT, english("Rebels vacated their positions near Goma on Sunday."));

    assertThat(names(r.actors())).containsExactly("Rebels");
  }

  @Test
  void whoSuffocatesSomebodyCountsThem() {
    Report r =
        only(
            EventType.ACCIDENT,
            english("A gas leak at a colliery near Donetsk suffocated seven miners on Sunday."));

    assertThat(requireNonNull(r.killed()).min()).isEqualTo(7);
  }

  @Test
  void aStormOfApplauseIsNoStorm() {
    assertThat(english("A storm of applause greeted the choir in Vienna on Sunday.")).isEmpty();
  }
}
