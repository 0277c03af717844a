package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.Comparison;
import news.naba.store.domain.compare.Comparison.Score;
import news.naba.store.domain.compare.Finding;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.merge.Explanation.Match;
import news.naba.store.domain.merge.Explanation.Member;
import news.naba.store.domain.merge.Explanation.Rejected;
import news.naba.store.domain.merge.Explanation.Scored;

/** Says why reports are in an event and others near it are not. */
public final class Explainer {
  private static final int MOST_REPORTS = 50;
  private static final int MOST_REJECTED = 5;
  private static final String TOO_FEW_POINTS = "points";
  private static final String PINNED = "pinned";

  private final MergeSettings settings;
  private final Comparer comparer;

  public Explainer(MergeSettings settings) {
    this.settings = settings;
    this.comparer = Comparer.standard(settings);
  }

  /** Explains an event by its newest reports; empty if it has none. */
  public Optional<Explanation> explain(String eventId, KnownReports known) {
    List<Candidate> members =
        known.ofEvents(Set.of(eventId)).stream()
            .sorted(
                Comparator.comparing((StoredReport report) -> report.article().at())
                    .reversed()
                    .thenComparing(StoredReport::reportId))
            .limit(MOST_REPORTS)
            .map(comparer::candidate)
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                settings.threshold(),
                settings.floor(),
                members.stream().map(member -> member(member, members)).toList(),
                rejected(eventId, members, known),
                null));
  }

  private Member member(Candidate report, List<Candidate> members) {
    return new Member(
        report.stored().reportId(),
        report.articleId(),
        report.stored().pin() != null,
        best(report, members).map(Pair::match).stream().toList());
  }

  private List<Rejected> rejected(String eventId, List<Candidate> members, KnownReports known) {
    Set<SearchWindow> windows =
        members.stream()
            .map(Candidate::window)
            .filter(SearchWindow::isBounded)
            .collect(Collectors.toSet());
    if (windows.isEmpty()) {
      return List.of();
    }
    Map<Candidate, Pair> pairs = new HashMap<>();
    for (StoredReport report : known.near(windows)) {
      if (!eventId.equals(report.eventId())) {
        Candidate candidate = comparer.candidate(report);
        best(candidate, members).ifPresent(pair -> pairs.put(candidate, pair));
      }
    }
    return pairs.entrySet().stream()
        .sorted(
            Map.Entry.<Candidate, Pair>comparingByValue(Pair.BEST_FIRST)
                .thenComparing(entry -> entry.getKey().stored().reportId()))
        .limit(MOST_REJECTED)
        .map(entry -> rejected(entry.getKey().stored(), entry.getValue()))
        .toList();
  }

  private static Rejected rejected(StoredReport report, Pair pair) {
    String because = report.pin() != null ? PINNED : finding(pair);
    return new Rejected(
        report.reportId(),
        report.articleId(),
        Objects.requireNonNull(report.eventId()),
        because,
        pair.match());
  }

  private static String finding(Pair pair) {
    return pair.comparison.scores().stream()
        .map(Score::finding)
        .filter(Finding::forbids)
        .findFirst()
        .map(Finding::key)
        .orElse(TOO_FEW_POINTS);
  }

  private Optional<Pair> best(Candidate report, List<Candidate> others) {
    List<Pair> pairs = new ArrayList<>();
    for (Candidate other : others) {
      if (other != report) {
        boolean oneArticle = other.articleId().equals(report.articleId());
        pairs.add(new Pair(other.stored().reportId(), comparer.compare(report, other, oneArticle)));
      }
    }
    return pairs.stream().min(Pair.BEST_FIRST.thenComparing(Pair::with));
  }

  private record Pair(String with, Comparison comparison) {
    /** Pairs that may merge before those that may not. */
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparing((Pair pair) -> pair.comparison.forbidden())
            .thenComparing(pair -> -pair.comparison.points());

    Match match() {
      Map<String, Scored> features = new LinkedHashMap<>();
      for (Score score : comparison.scores()) {
        String key = score.finding().key();
        String feature = score.finding().feature();
        features.put(feature, new Scored(key.substring(feature.length() + 1), score.points()));
      }
      return new Match(with, comparison.points(), features);
    }
  }
}
