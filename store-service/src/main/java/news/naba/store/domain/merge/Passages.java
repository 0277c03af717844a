package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

  private static final Comparator<StoredReport> BY_ID =
      Comparator.comparing(StoredReport::reportId);

  /**
   * One passage, by whichever articles carry it: thousands of copies of one wire text cost no more
   * to compare than one.
   *
   * @param key what its reports have in common
   * @param candidate stands for all of them; the one with the smallest report id
   * @param reports in the order of their ids
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

    /**
     * Whether each of its reports is one of another's, in the same event.
     *
     * @param otherwise of which reports it does not matter
     */
    boolean isIn(Passage other, Predicate<StoredReport> otherwise) {
      for (StoredReport report : reports) {
        StoredReport there = other.find(report);
        boolean same = there != null && Objects.equals(there.eventId(), report.eventId());
        if (!same && !otherwise.test(report)) {
          return false;
        }
      }
      return true;
    }

    private @Nullable StoredReport find(StoredReport report) {
      int index = Collections.binarySearch(reports, report, BY_ID);
      return index < 0 ? null : reports.get(index);
    }

    /**
     * The same with its reports in other events.
     *
     * @param eventOf event ids by report ids
     */
    Passage in(Map<String, String> eventOf) {
      List<StoredReport> now =
          reports.stream().map(report -> report.in(eventOf.get(report.reportId()))).toList();
      return new Passage(key, candidate.standingFor(now.get(0)), now, articles);
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
    carried.sort(Comparator.comparing(Candidate::stored, BY_ID));
    return passage(key, carried.get(0), carried.stream().map(Candidate::stored).toList());
  }

  private static Passage passage(String key, Candidate first, List<StoredReport> reports) {
    return new Passage(
        key,
        first,
        reports,
        reports.stream().map(StoredReport::articleId).collect(Collectors.toSet()));
  }

  /** A passage with the reports of another one that are not among its own; both have one key. */
  Passage union(Passage passage, Passage other) {
    List<StoredReport> all = new ArrayList<>(passage.reports);
    other.reports.stream().filter(report -> passage.find(report) == null).forEach(all::add);
    if (all.size() == passage.reports.size()) {
      return passage;
    }
    all.sort(BY_ID);
    boolean same = all.get(0) == passage.reports.get(0);
    return passage(passage.key, same ? passage.candidate : other.candidate, List.copyOf(all));
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

  /**
   * The points of a pair; NaN where it may not merge, for itself or by an editor's decision.
   *
   * @param oneArticle whether the two {@linkplain Passage#sharesArticle share} an article
   */
  double points(Passage a, Passage b, boolean oneArticle) {
    return a.candidate().meets(b.candidate()) && !a.isKeptFrom(b)
        ? comparer.points(a.candidate(), b.candidate(), oneArticle)
        : Double.NaN;
  }
}
