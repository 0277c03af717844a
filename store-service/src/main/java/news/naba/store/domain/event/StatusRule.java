package news.naba.store.domain.event;

import java.util.List;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Modality;
import news.naba.store.domain.StoredReport;

/** How well an event is supported. */
final class StatusRule {
  private StatusRule() {}

  static Status of(List<StoredReport> reports, List<Claim> claims) {
    List<StoredReport> asserting =
        reports.stream().filter(r -> r.report().modality() != Modality.DENIED).toList();
    if (asserting.isEmpty()) {
      return Status.DENIED;
    }
    if (asserting.size() < reports.size() || Tolls.contradictory(claims)) {
      return Status.DISPUTED;
    }
    return Syndication.of(asserting).independentOutlets() >= 2
        ? Status.CORROBORATED
        : Status.SINGLE_SOURCE;
  }
}
