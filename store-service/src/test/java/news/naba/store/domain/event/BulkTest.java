package news.naba.store.domain.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Claim.Fact;
import news.naba.contracts.Event.Editorial;
import news.naba.contracts.Event.More;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Event.Support;
import news.naba.contracts.Event.Title;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.VictimGroup;
import news.naba.contracts.StatedTime;
import news.naba.store.domain.StoredReport;
import org.junit.jupiter.api.Test;

class BulkTest {
  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  /** Of each kind of letter that JSON or UTF-8 writes in more bytes than others. */
  private static final String COSTLY = "\u0001\n\"\\\u007f\u00e9غ\u2028漢😀";

  private static final Count COUNT =
      new Count(
          Integer.MIN_VALUE,
          Integer.MIN_VALUE,
          false,
          false,
          Count.Scope.CUMULATIVE,
          Collections.nCopies(10, new VictimGroup(COSTLY, Integer.MIN_VALUE, Integer.MIN_VALUE)),
          List.of());

  @Test
  void noEventIsLarger() {
    Random random = new Random(66);
    EventSynthesis synthesis = new EventSynthesis(event -> 0, Integer.MAX_VALUE);
    RandomReports source = new RandomReports(random);
    List<StoredReport> reports = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      reports.addAll(source.article("article-" + i));
      Event event = synthesis.compose("event", reports, null);

      assertThat(Bulk.most(event)).isBetween(bytes(event), 2 * bytes(event) + 2_000);
    }
  }

  @Test
  void noEventThatSaysEverythingInTheCostliestWayIsLarger() {
    Event event = event();

    assertThat(Bulk.most(event)).isGreaterThanOrEqualTo(bytes(event));
  }

  private static Event event() {
    Map<String, String> names = Map.of("ar", COSTLY, COSTLY, COSTLY);
    Actor actor = new Actor(COSTLY, COSTLY, names, COSTLY, COSTLY, COSTLY, List.of());
    double number = -1.2345678901234567E-300;
    Place.Precision precision = Place.Precision.COUNTRY;
    return new Event(
        COSTLY,
        Integer.MIN_VALUE,
        EventType.ASSAULT,
        COSTLY,
        new Title(COSTLY, COSTLY),
        new Place(COSTLY, names, number, number, COSTLY, precision, COSTLY, List.of()),
        new EventDate(LocalDate.MIN, LocalDate.MAX, EventDate.Precision.MONTH, List.of()),
        Collections.nCopies(20, actor),
        Collections.nCopies(20, actor),
        COUNT,
        COUNT,
        COUNT,
        COUNT,
        COUNT,
        Modality.UNCONFIRMED,
        Status.SINGLE_SOURCE,
        Integer.MIN_VALUE,
        new Support(
            Integer.MIN_VALUE,
            Integer.MIN_VALUE,
            Integer.MIN_VALUE,
            Integer.MIN_VALUE,
            Collections.nCopies(20, COSTLY)),
        Collections.nCopies(
            20,
            new Claim(
                Fact.DISPLACED,
                COUNT,
                COSTLY,
                COSTLY,
                COSTLY,
                COSTLY,
                COSTLY,
                Instant.MIN,
                false,
                COSTLY)),
        Collections.nCopies(
            20,
            new Source(
                COSTLY,
                COSTLY,
                COSTLY,
                COSTLY,
                COSTLY,
                COSTLY,
                StatedTime.parse("2026-03-10T08:00:00.123456789+03:15:30"),
                COSTLY,
                COSTLY)),
        Instant.MIN,
        Instant.MIN,
        COSTLY,
        COSTLY,
        Collections.nCopies(10, new MediaTopic(COSTLY, names)),
        COSTLY,
        new Editorial(false, false, false, false),
        Collections.nCopies(100, COSTLY),
        new More(COSTLY, COSTLY));
  }

  private static int bytes(Event event) {
    try {
      return MAPPER.writeValueAsString(event).getBytes(UTF_8).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
