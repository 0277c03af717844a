package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether one of its reports has one of some ids. */
    boolean hasAny(Set<String> ids) {
      for (StoredReport report : reports) {
        if (ids.contains(report.reportId())) {
          return true;
        }
      }
      return false;
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

  /** What is told too vaguely to be found again stands alone. */
  List<Passage> of(Collection<StoredReport> reports) {
    Map<String, List<Candidate>> same = new HashMap<>();
    for (StoredReport report : reports) {
      Candidate candidate = candidates.of(report);
      same.computeIfAbsent(key(candidate), key -> new ArrayList<>(1)).add(candidate);
    }
    List<Passage> passages = new ArrayList<>(same.size());
    same.forEach((key, carried) -> passages.add(passage(key, carried)));
    return passages;
  }

  private static Passage passage(String key, List<Candidate> carried) {
    if (carried.size() == 1) {
      StoredReport only = carried.get(0).stored();
      return new Passage(key, carried.get(0), List.of(only), Set.of(only.articleId()));
    }
    carried.sort(Comparator.comparing(candidate -> candidate.stored().reportId()));
    return new Passage(
        key,
        carried.get(0),
        carried.stream().map(Candidate::stored).toList(),
        carried.stream().map(Candidate::articleId).collect(Collectors.toSet()));
  }

  private static String key(Candidate candidate) {
    StoredReport report = candidate.stored();
    if (!candidate.isBounded()) {
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
