package news.naba.store.domain.filter;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.store.Fixture.ArticleBuilder;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.filter.FilterParameters.ParameterError;
import news.naba.store.domain.filter.FilterParameters.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
  private static final Event EVENT =
      event(
          report("r1")
              .killed(exactly(12))
              .actors(actor("القوات الجوية", "Q1", "SY"))
              .about("medtop:16000000", "medtop:20000056")
              .evidence("أصابت غارة سوقا شعبيا"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=ASSAULT            | true",
        "type=protest,assault    | true",
        "type=PROTEST            | false",
        "topic=medtop:20000056   | true",
        "topic=04000000,16000000 | true",
        "topic=medtop:04000000   | false",
        "country=sy              | true",
        "country=SD,EG           | false",
        "place=حلب               | true",
        "place=geonames:170063   | true",
        "place=دمشق              | false",
        "actor=الجوية            | true",
        "actor=Q1                | true",
        "actor=البحرية           | false",
        "actor=البحرية,القوات    | true",
        "place=دمشق,حلب          | true",
        "place=دمشق&place=حلب    | true",
        "near=36.2,37.16,5       | true",
        "near=35.13,36.75,100    | false",
        "near=35.13,36.75,150    | true",
        "near=0,0,10&near=36.2,37.16,5 | true",
        "near=36.2,-179.9,50     | false",
        "minKilled=12            | true",
        "minKilled=13            | false",
        "severity=4              | true",
        "severity=5              | false",
        "status=single-source    | true",
        "status=denied,disputed  | false",
        "outlet=Outlet a.example | true",
        "outlet=a.example        | false",
        "outlet=other&outlet=outlet A.example | true",
        "bbox=0,35,30,37&bbox=36,35,38,37 | true",
        "lang=ar                 | true",
        "lang=ar-SY              | true",
        "lang=en                 | false",
        "lang=en,ar              | true",
        "bbox=36,35,38,37        | true",
        "bbox=0,35,30,37         | false",
        "bbox=170,35,38,37       | true",
        "q=سوق شعبي              | true",
        "q=airstrike             | true",
        "q=airstrikes            | true",
        "q=الأسواق الشعبية       | false",
        "q=غارات&q=الغارة        | true",
        "q=سوق مدرسة             | false",
        "q=مدرسة                 | false",
        "since=2026-03-11        | true",
        "since=2026-03-11T00:00:01Z | false",
        "until=2026-03-11        | false",
        "until=2026-03-11T03:00:01%2B03:00 | true",
        "type=ASSAULT&country=SD | false"
      })
  void aFilterMatchesWhatFulfilsEveryCondition(String query, boolean matches) {
    Parsed parsed = parse(query);

    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.filter().matches(EVENT)).isEqualTo(matches);
  }

  @Test
  void anUpdateIsWantedIfTheVersionBeforeOrAfterIs() {
    EventFilter filter = parse("minKilled=50").filter();
    EventFacts small = EventFacts.of(event(report("r1").killed(exactly(5))));
    EventFacts large = EventFacts.of(event(report("r1").killed(exactly(60))));

    assertThat(filter.matches(null, small)).isFalse();
    assertThat(filter.matches(small, large)).isTrue();
    assertThat(filter.matches(large, small)).isTrue();
    assertThat(filter.matches(small, small)).isFalse();
  }

  @Test
  void theTimeOfAnUpdateIsThatOfItsNewVersion() {
    EventFilter filter = parse("until=2026-03-11").filter();
    EventFacts late = EventFacts.of(EVENT);

    assertThat(filter.matches(late, late)).isFalse();
    assertThat(parse("since=2026-03-11").filter().matches(null, late)).isTrue();
  }

  @Test
  void anEventWithoutPlaceIsNowhere() {
    Event nowhere = event(report("r1").place(null));

    assertThat(parse("country=SY").filter().matches(nowhere)).isFalse();
    assertThat(parse("bbox=-180,-90,180,90").filter().matches(nowhere)).isFalse();
    assertThat(EventFilter.ALL.matches(nowhere)).isTrue();
  }

  @Test
  void anOpenTollCountsFromItsStart() {
    assertThat(EventFacts.mostKilled(event(report("r1").killed(between(25, null))))).isEqualTo(25);
    assertThat(EventFacts.mostKilled(event(report("r1").killed(between(8, 12))))).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "type=BOMB, type",
    "country=Syria, country",
    "minKilled=-1, minKilled",
    "minKilled=99999999999, minKilled",
    "severity=0, severity",
    "severity=6, severity",
    "status=open, status",
    "lang=%3F, lang",
    "bbox=1;2;3, bbox",
    "since=yesterday, since",
    "until=2026-13-01, until",
    "q=., q",
    "topic=war, topic",
    "near=1;2, near",
    "near=91;0;1, near",
    "near=0;0;0, near",
    "near=0;0;6000, near",
    "minKilled=1&minKilled=2, minKilled",
    "rule=My Rule, rule"
  })
  void whatIsNoFilterIsNamed(String query, String parameter) {
    assertThat(parse(query.replace(';', ',')).errors())
        .extracting(ParameterError::parameter)
        .containsExactly(parameter);
  }

  @Test
  void allErrorsAreToldAtOnce() {
    assertThat(parse("type=X&severity=9&foo=1").errors())
        .extracting(ParameterError::parameter)
        .containsExactlyInAnyOrder("type", "severity", "foo");
  }

  @Test
  void equalQueriesMakeEqualFilters() {
    assertThat(parse("type=ASSAULT,PROTEST&q=سوق").filter())
        .isEqualTo(parse("q=سوق&type=PROTEST&type=ASSAULT").filter());
    assertThat(parse("").filter()).isEqualTo(EventFilter.ALL);
  }

  @Test
  void anEventIsFoundByAnOutletWhoseReportItListsNoMore() {
    List<StoredReport> reports = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      reports.add(
          stored(article("a" + i).at("2026-03-10T08:" + i + ":00Z").tells(report("r" + i))));
    }
    Event event = new EventSynthesis(e -> 0, 1).compose("event", reports, null);

    assertThat(event.reports()).extracting(Event.Source::articleId).doesNotContain("a20");
    assertThat(parse("outlet=outlet a20.example").filter().matches(event)).isTrue();
    assertThat(EventTerms.of(event)).contains("o:outlet a20 example");
  }

  @Test
  void anEventOfAStoreThatNamedNoOutletsIsFoundByThoseOfItsLists() throws Exception {
    ObjectMapper json = ContractsJson.mapper();
    ObjectNode earlier = json.valueToTree(EVENT);
    earlier.remove("outlets");
    Event event = json.treeToValue(earlier, Event.class);

    assertThat(event.outlets()).isEmpty();
    assertThat(parse("outlet=outlet a.example").filter().matches(event)).isTrue();
  }

  private static Parsed parse(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      parameters.merge(
          parts[0], List.of(value), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return FilterParameters.parse(parameters, Set.of());
  }

  private static Event event(ReportBuilder report) {
    return EventVersions.numbered(
        new EventSynthesis(event -> 0, 1)
            .compose("event", List.of(stored(article("a").tells(report))), null),
        1,
        Instant.parse("2026-03-11T00:00:00Z"));
  }

  private static StoredReport stored(ArticleBuilder article) {
    ArticleExtraction extraction = article.build();
    return new StoredReport(
        ArticleRef.of(extraction.articleId(), extraction.article()),
        extraction.reports().get(0),
        null);
  }
}
