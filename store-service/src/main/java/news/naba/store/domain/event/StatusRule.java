package news.naba.store.domain.event;

import java.util.List;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Modality;
import news.naba.store.domain.StoredReport;

/** How well an event is supported. */
final class StatusRule {
  private StatusRule() {}

  /**
   * @param syndication of the reports
   */
  static Status of(List<StoredReport> reports, List<Claim> claims, Syndication syndication) {
    boolean denied = reports.stream().anyMatch(StatusRule::isDenial);
    if (denied && reports.stream().allMatch(StatusRule::isDenial)) {
      return Status.DENIED;
    }
    if (denied || Tolls.contradictory(claims)) {
      return Status.DISPUTED;
    }
    return syndication.independentOutlets() >= 2 ? Status.CORROBORATED : Status.SINGLE_SOURCE;
  }

  private static boolean isDenial(StoredReport report) {
    return report.report().modality() == Modality.DENIED;
  }
}
