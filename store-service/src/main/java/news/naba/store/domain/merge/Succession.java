package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.Comparison;
import news.naba.store.domain.compare.Comparison.Score;
import news.naba.store.domain.compare.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds which report of an article's new version continues which report of its old one: the same
 * id, else the most alike of what is left. A continued report may say something else than before;
 * that is what a correction is.
 */
final class Succession {
  /**
   * Points from which a report continues another: about the same place, or the same kind of event
   * on the same day. Lower than for merging, because both are known to be of one article.
   */
  private static final double THRESHOLD = 3;

  /** What cannot be said twice about one event can still be corrected; it only speaks against. */
  private static final double CONTRADICTION = -1;

  private final Comparer comparer;

  Succession(Comparer comparer) {
    this.comparer = comparer;
  }

  /** Report id of each continuing report, with the one it continues. */
  Map<String, StoredReport> match(List<StoredReport> before, List<StoredReport> after) {
    Map<String, StoredReport> old = new HashMap<>();
    before.forEach(report -> old.put(report.reportId(), report));
    Map<String, StoredReport> matched = new HashMap<>();
    List<StoredReport> unmatched = new ArrayList<>();
    for (StoredReport report : after) {
      StoredReport same = old.remove(report.reportId());
      if (same != null) {
        matched.put(report.reportId(), same);
      } else {
        unmatched.add(report);
      }
    }
    matchAlike(List.copyOf(old.values()), unmatched, matched);
    return matched;
  }

  private void matchAlike(
      List<StoredReport> before, List<StoredReport> after, Map<String, StoredReport> matched) {
    List<Pair> pairs = new ArrayList<>();
    Set<String> articles = before.stream().map(StoredReport::articleId).collect(Collectors.toSet());
    List<Candidate> candidates =
        after.stream()
            .filter(report -> articles.contains(report.articleId()))
            .map(comparer::candidate)
            .toList();
    for (StoredReport former : before) {
      Candidate old = comparer.candidate(former);
      for (Candidate fresh : candidates) {
        if (old.articleId().equals(fresh.articleId())) {
          double points = likeness(old, fresh);
          if (points >= THRESHOLD) {
            pairs.add(new Pair(former, fresh.stored(), points));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.points)
            .thenComparing(pair -> pair.old.reportId())
            .thenComparing(pair -> pair.fresh.reportId()));
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!taken.contains(pair.old.reportId()) && !matched.containsKey(pair.fresh.reportId())) {
        taken.add(pair.old.reportId());
        matched.put(pair.fresh.reportId(), pair.old);
      }
    }
  }

  /** As if two articles told them: they are versions of one, not two passages of it. */
  private double likeness(Candidate a, Candidate b) {
    Comparison comparison = comparer.compare(a, b, false);
    if (comparison.has(Finding.FAMILY_OTHER) || comparison.has(Finding.TELLING_OTHER)) {
      return Double.NEGATIVE_INFINITY;
    }
    double likeness = comparison.points();
    for (Score score : comparison.scores()) {
      if (score.finding().forbids()) {
        likeness += CONTRADICTION;
      } else if (score.finding() == Finding.TOLL_FAR || score.finding() == Finding.TOLL_DIFFERS) {
        likeness -= score.points();
      }
    }
    return likeness;
  }

  /** Whether the toll, place, date, type or truth of what is told is another than before. */
  static boolean factsDiffer(Report a, Report b) {
    return a.type() != b.type()
        || a.modality() != b.modality()
        || !Objects.equals(where(a.place()), where(b.place()))
        || !Objects.equals(when(a.date()), when(b.date()))
        || !Objects.equals(howMany(a.killed()), howMany(b.killed()))
        || !Objects.equals(howMany(a.injured()), howMany(b.injured()))
        || !Objects.equals(howMany(a.missing()), howMany(b.missing()))
        || !Objects.equals(howMany(a.displaced()), howMany(b.displaced()))
        || !Objects.equals(howMany(a.detained()), howMany(b.detained()));
  }

  private static @Nullable Place where(@Nullable Place place) {
    return place == null
        ? null
        : new Place(
            place.name(),
            place.names(),
            place.lat(),
            place.lon(),
            place.country(),
            place.precision(),
            place.id(),
            List.of());
  }

  private static @Nullable EventDate when(@Nullable EventDate date) {
    return date == null
        ? null
        : new EventDate(date.start(), date.end(), date.precision(), List.of());
  }

  private static @Nullable Count howMany(@Nullable Count count) {
    return count == null
        ? null
        : new Count(
            count.min(),
            count.max(),
            count.approx(),
            count.vague(),
            count.scope(),
            count.groups(),
            List.of());
  }

  private record Pair(StoredReport old, StoredReport fresh, double points) {}
}
