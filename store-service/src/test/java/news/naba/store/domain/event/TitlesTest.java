package news.naba.store.domain.event;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.junit.jupiter.api.Test;

/** Composed titles, in both languages. */
class TitlesTest {
  private static final Place ALEPPO =
      new Place(
          "حلب",
          Map.of("ar", "حلب", "en", "Aleppo"),
          36.2,
          37.16,
          "SY",
          Place.Precision.CITY,
          "geonames:170063",
          List.of());
  private static final Place SYRIA = Fixture.area("سوريا", 35, 38, "SY", Place.Precision.COUNTRY);

  private final EventSynthesis synthesis = new EventSynthesis(event -> 0, 1);

  @Test
  void theyReadAsHeadlinesDo() {
    Actor army = named("الجيش السوري", "Syrian army");
    Actor minister = named("عباس عراقجي", "Abbas Araghchi");
    Actor president = named("بشار الأسد", "Bashar al-Assad");
    Actor ministry = named("وزارة الداخلية في سوريا", "interior ministry in Syria");

    assertTitles(
        told().type(EventType.RETREAT, "withdraw").actors(army),
        "انسحاب الجيش السوري من حلب",
        "Withdrawal by Syrian army from Aleppo");
    assertTitles(
        told().type(EventType.CONSULT, "visit").actors(minister).recipients(named("حلب", "Aleppo")),
        "زيارة عباس عراقجي إلى حلب",
        "Visit by Abbas Araghchi to Aleppo");
    assertTitles(
        told().type(EventType.CONSULT, "phone").recipients(minister),
        "اتصال هاتفي: عباس عراقجي",
        "Phone call: Abbas Araghchi");
    assertTitles(
        told().type(EventType.ACCUSE, "disapprove").actors(minister).recipients(army),
        "إدانة من عباس عراقجي للجيش السوري",
        "Condemnation by Abbas Araghchi of Syrian army");
    assertTitles(
        told().type(EventType.COERCE, "arrest").actors(army).recipients(president),
        "اعتقال بشار الأسد على يد الجيش السوري في حلب",
        "Arrest of Bashar al-Assad by Syrian army in Aleppo");
    assertTitles(
        told().type(EventType.PROTEST, "demo").actors(actor("متظاهرون", null, "SY")),
        "مظاهرة في حلب",
        "Demonstration in Aleppo");
    assertTitles(
        told().killed(exactly(12_500)).injured(between(1, null)),
        "غارة جوية في حلب: القتلى 12500",
        "Airstrike in Aleppo: 12,500 killed");
    assertTitles(
        told().actors(ministry).place(SYRIA),
        "غارة جوية من جانب وزارة الداخلية في سوريا",
        "Airstrike by interior ministry in Syria");
  }

  private void assertTitles(ReportBuilder report, String arabic, String english) {
    ArticleExtraction article = article("a").tells(report).build();
    StoredReport stored =
        new StoredReport(ArticleRef.of("a", article.article()), article.reports().get(0), null);
    assertThat(synthesis.compose("event", List.of(stored), null).title())
        .isEqualTo(new Event.Title(arabic, english));
  }

  private static ReportBuilder told() {
    return report("r").place(ALEPPO);
  }

  private static Actor named(String arabic, String english) {
    return new Actor(
        arabic,
        arabic,
        Map.of("ar", arabic, "en", english),
        "Q" + english.length(),
        "SY",
        null,
        List.of());
  }
}
