package news.naba.store.domain.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.editor.Pin;

/**
 * Finds which reports of some articles an editor has pinned: those that continue the ones that the
 * editor saw. A function of the pins and the articles' reports as they are now, whatever versions
 * there were in between.
 */
final class Pinning {
  private final Succession succession;

  Pinning(Succession succession) {
    this.succession = succession;
  }

  /** The reports as given, each pinned as its editors wish. */
  List<StoredReport> pinned(List<StoredReport> reports, List<Pin> pins) {
    if (pins.isEmpty()) {
      return reports.stream().map(report -> report.pinnedTo(null)).toList();
    }
    Map<String, String> places = new HashMap<>();
    pins.forEach(pin -> places.put(pin.report().reportId(), pin.eventId()));
    List<StoredReport> seen = pins.stream().map(Pin::report).toList();
    List<StoredReport> able =
        reports.stream().filter(report -> !report.report().background()).toList();
    Map<String, StoredReport> continued = succession.match(seen, able);
    return reports.stream()
        .map(
            report -> {
              StoredReport former = continued.get(report.reportId());
              return report.pinnedTo(former == null ? null : places.get(former.reportId()));
            })
        .toList();
  }
}
