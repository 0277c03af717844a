package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.ReportEngine.Knowledge;
import org.junit.jupiter.api.Test;

/** A language that is resource files and nothing else: no code knows of it. */
class FrenchReportsTest {

  private static List<Report> french(String text) {
    return Reading.read("fr", text);
  }

  @Test
  void aLanguageIsItsFolder() {
    assertThat(Reading.engine().knowledge())
        .extracting(Knowledge::language)
        .contains("ar", "en", "fr");
    assertThat(Reading.engine().supports("fr-MA")).isTrue();
    assertThat(Reading.engine().supports("de")).isFalse();
  }

  @Test
  void anAirstrikeWithItsPlaceDayAndTolls() {
    Report r =
        only(
            EventType.ASSAULT,
            french("Une frappe aérienne a tué 12 personnes et blessé 30 autres à Alep dimanche."));

    assertThat(r.mode()).isEqualTo("aerial");
    assertThat(place(r)).isEqualTo("Alep SY CITY");
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 9));
    assertThat(range(r.killed())).isEqualTo("12..12");
    assertThat(range(r.injured())).isEqualTo("30..30");
    assertThat(r.rule()).isEqualTo("fr:airstrike");
  }

  @Test
  void citiesAndCountriesHaveTheNamesOfTheLanguage() {
    assertThat(place(only(EventType.DISASTER, french("Un séisme a fait 9 morts au Caire hier."))))
        .isEqualTo("Le Caire EG CITY");
    assertThat(
            place(
                only(
                    EventType.DISASTER,
                    french("Des inondations ont fait 9 morts en Allemagne hier."))))
        .isEqualTo("Allemagne DE COUNTRY");
  }

  @Test
  void aKnownActorHasTheNameOfTheLanguage() {
    Report r =
        only(
            EventType.ACCUSE,
            french("Les Nations unies ont condamné l'attaque contre des civils en Syrie lundi."));

    assertThat(names(r.actors())).containsExactly("Nations unies");
    assertThat(r.actors().get(0).id()).isEqualTo("Q1065");
  }
}
