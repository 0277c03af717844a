package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;
import org.jspecify.annotations.Nullable;

/** Gathers reports into passages, and compares those. */
final class Passages {
  private final Comparer comparer;
  private final RecentCandidates candidates;

  Passages(Comparer comparer, RecentCandidates candidates) {
    this.comparer = comparer;
    this.candidates = candidates;
  }

  /**
   * One passage, by whichever articles carry it: thousands of copies of one wire text cost no more
   * to compare than one.
   *
   * @param key what its reports have in common
   * @param candidate stands for all of them; the one with the smallest report id
   */
  record Passage(
      String key, Candidate candidate, List<StoredReport> reports, Set<String> articles) {
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
    Map<String, Passage> passages = new LinkedHashMap<>();
    for (StoredReport report : ordered) {
      Candidate candidate = candidates.of(report);
      String key = key(candidate, report);
      Passage passage =
          passages.computeIfAbsent(
              key, k -> new Passage(k, candidate, new ArrayList<>(1), new HashSet<>(2)));
      passage.reports().add(report);
      passage.articles().add(report.articleId());
    }
    return List.copyOf(passages.values());
  }

  private static String key(Candidate candidate, StoredReport report) {
    if (!candidate.window().isBounded()) {
      return "alone " + report.reportId();
    }
    return report.pin() == null
        ? candidate.signature()
        : candidate.signature() + " " + report.pin();
  }

  /** The points of a pair; NaN where it may not merge, for itself or by an editor's decision. */
  double points(Passage a, Passage b) {
    return a.candidate().meets(b.candidate()) && !a.isKeptFrom(b)
        ? comparer.points(a.candidate(), b.candidate(), a.sharesArticle(b))
        : Double.NaN;
  }
}
