package news.naba.store.domain.event;

import java.util.List;
import java.util.Optional;
import news.naba.store.domain.Recent;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of those events that were told last: most that are told anew have the reports they
 * had, and one more. For any number of threads.
 */
final class Dossiers {
  private final Recent<String, Dossier> recent;
  private final Wordings wordings;
  private final long mostBytes;

  /**
   * @param mostBytes about how much memory to take
   */
  Dossiers(long mostBytes, Wordings wordings) {
    this.recent = new Recent<>(mostBytes, Dossier::bytes);
    this.wordings = wordings;
    this.mostBytes = mostBytes;
  }

  /**
   * The dossier of exactly these reports. It is the caller's alone until it is put back.
   *
   * @param eventId only says where to look for one that may be continued
   */
  Dossier take(String eventId, List<StoredReport> reports) {
    @Nullable Dossier known = recent.take(eventId);
    if (known != null) {
      Optional<List<StoredReport>> missing = known.missing(reports);
      if (missing.isPresent()) {
        missing.get().forEach(known::add);
        return known;
      }
    }
    Dossier dossier = new Dossier(wordings);
    reports.forEach(dossier::add);
    return dossier;
  }

  void put(String eventId, Dossier dossier) {
    if (dossier.bytes() <= mostBytes) {
      recent.put(eventId, dossier);
    }
  }
}
