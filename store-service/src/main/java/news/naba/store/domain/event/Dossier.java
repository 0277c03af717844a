package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import news.naba.contracts.Event.Support;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.StoredReport;

/**
 * What an event is told from: all that its reports say, counted up so that one more report costs
 * little. A function of the set of reports, though they come little by little.
 */
final class Dossier {
  /** Its claims and its places in lists; the report itself is remembered elsewhere as well. */
  private static final int BYTES_OF_REPORT = 900;

  private static final int BYTES_OF_FINGERPRINT = 700;

  /** Letters, twice, and word pairs. */
  private static final int BYTES_PER_LETTER = 6;

  private final Map<String, StoredReport> reports = new HashMap<>();
  private final Sources sources;
  private final Ballot ballot = new Ballot();
  private final Names inArabic = new Names("ar");
  private final Names inEnglish = new Names("en");
  private final SortedSet<String> languages = new TreeSet<>();
  private long bytes;

  Dossier(Wordings wordings) {
    sources = new Sources(wordings);
  }

  /** Adds a report that is not there yet. */
  void add(StoredReport report) {
    reports.put(report.reportId(), report);
    sources.add(report);
    ballot.add(report);
    inArabic.add(report);
    inEnglish.add(report);
    languages.add(report.article().language());
    bytes += BYTES_OF_REPORT + (report.article().fingerprint() == null ? 0 : BYTES_OF_FINGERPRINT);
    for (Evidence evidence : report.report().evidence()) {
      bytes += (long) BYTES_PER_LETTER * evidence.text().length();
    }
  }

  /**
   * What is missing to some reports; nothing if there is one that they have no more, or have
   * otherwise.
   */
  Optional<List<StoredReport>> missing(List<StoredReport> all) {
    List<StoredReport> missing = new ArrayList<>();
    for (StoredReport report : all) {
      StoredReport known = reports.get(report.reportId());
      if (known == null) {
        missing.add(report);
      } else if (!saysTheSame(known, report)) {
        return Optional.empty();
      }
    }
    boolean isWithin = reports.size() + missing.size() == all.size();
    return isWithin ? Optional.of(missing) : Optional.empty();
  }

  private static boolean saysTheSame(StoredReport a, StoredReport b) {
    return a.report().equals(b.report()) && a.article().equals(b.article());
  }

  Sources sources() {
    return sources;
  }

  Slots slots() {
    return ballot.slots();
  }

  Names inArabic() {
    return inArabic;
  }

  Names inEnglish() {
    return inEnglish;
  }

  Support support() {
    Syndication syndication = sources.syndication();
    return new Support(
        reports.size(),
        syndication.articles(),
        syndication.outlets(),
        syndication.independentOutlets(),
        List.copyOf(languages));
  }

  /** About the memory it takes. */
  long bytes() {
    return bytes;
  }
}
