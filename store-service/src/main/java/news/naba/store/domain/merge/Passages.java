package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers reports into passages. Made for one merge: it remembers the reports it has prepared for
 * comparing.
 */
final class Passages {
  private final Comparer comparer;
  private final RecentCandidates recent;
  private final Map<String, Candidate> candidates = new HashMap<>();

  Passages(Comparer comparer, RecentCandidates recent) {
    this.comparer = comparer;
    this.recent = recent;
  }

  /**
   * One passage, by whichever articles carry it: thousands of copies of one wire text cost no more
   * to compare than one.
   *
   * @param candidate stands for all of them; the one with the smallest report id
   */
  record Passage(Candidate candidate, List<StoredReport> reports, Set<String> articles) {
    String id() {
      return candidate.stored().reportId();
    }

    /** The event to which an editor pinned all of its reports; null where none did. */
    @Nullable String pin() {
      return candidate.stored().pin();
    }

    /** Whether an editor decided that the two do not tell the same event. */
    boolean isKeptFrom(Passage other) {
      String mine = pin();
      String theirs = other.pin();
      return mine != null && theirs != null && !mine.equals(theirs);
    }

    boolean sharesArticle(Passage other) {
      Set<String> fewer = articles.size() <= other.articles.size() ? articles : other.articles;
      Set<String> more = fewer == articles ? other.articles : articles;
      for (String article : fewer) {
        if (more.contains(article)) {
          return true;
        }
      }
      return false;
    }
  }

  /** In the order of their ids. What is told too vaguely to be found again stands alone. */
  List<Passage> of(Collection<StoredReport> reports) {
    List<StoredReport> ordered = new ArrayList<>(reports);
    ordered.sort(Comparator.comparing(StoredReport::reportId));
    Map<String, Passage> passages = new TreeMap<>();
    for (StoredReport report : ordered) {
      Candidate candidate = candidates.computeIfAbsent(report.reportId(), id -> recent.of(report));
      String key =
          candidate.window().isBounded()
              ? candidate.signature() + " " + report.pin()
              : "alone " + report.reportId();
      Passage passage =
          passages.computeIfAbsent(
              key, k -> new Passage(candidate, new ArrayList<>(), new HashSet<>()));
      passage.reports().add(report);
      passage.articles().add(report.articleId());
    }
    return passages.values().stream().sorted(Comparator.comparing(Passage::id)).toList();
  }

  /** The points of a pair; NaN where it may not merge, for itself or by an editor's decision. */
  double points(Passage a, Passage b) {
    return a.candidate().meets(b.candidate()) && !a.isKeptFrom(b)
        ? comparer.points(a.candidate(), b.candidate(), a.sharesArticle(b))
        : Double.NaN;
  }
}
