package news.naba.store.domain.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.domain.StoredReport;

/** Who tells an event, by name. */
public final class Outlets {
  private Outlets() {}

  /** The names in the order of the reports. */
  static List<String> of(List<StoredReport> reports, int most) {
    return reports.stream()
        .map(report -> Clip.name(report.article().outletName()))
        .filter(Objects::nonNull)
        .distinct()
        .limit(most)
        .toList();
  }

  /** All names that an event tells; an earlier store told them only in its lists. */
  public static Stream<String> of(Event event) {
    return event.outlets().isEmpty()
        ? Stream.concat(
                event.reports().stream().map(Source::outlet),
                event.claims().stream().map(Claim::outlet))
            .filter(Objects::nonNull)
            .distinct()
        : event.outlets().stream();
  }
}
