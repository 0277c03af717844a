package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Claim.Fact;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Count.Scope;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who says what: every toll and every denial, with the one who says it and where. A function of the
 * set of reports, though they come little by little.
 */
final class Claims {
  /** What happens once, so that the toll "so far" is the event's own and replaces earlier ones. */
  private static final Set<EventType> SINGLE = Set.of(EventType.DISASTER, EventType.ACCIDENT);

  private static final Comparator<Voiced> NEWEST_FIRST =
      Comparator.comparing((Voiced v) -> v.claim.at())
          .reversed()
          .thenComparing(v -> v.claim.articleId())
          .thenComparing(v -> v.claim.reportId())
          .thenComparing(v -> v.claim.fact())
          .thenComparing(v -> v.voice);

  private final Sorted<Voiced> voiced = new Sorted<>(NEWEST_FIRST);
  private final Map<String, Voiced> newest = new HashMap<>();
  private @Nullable List<Claim> all;

  /** A claim with what tells whether a later one replaces it. */
  private static final class Voiced {
    final Claim claim;
    final String voice;
    private @Nullable Claim superseded;

    Voiced(Claim claim, String voice) {
      this.claim = claim;
      this.voice = voice;
    }

    /** As it stands beside the newest claim of its voice. */
    Claim beside(Voiced newest) {
      if (newest == this) {
        return claim;
      }
      Claim known = superseded;
      if (known == null || !newest.claim.reportId().equals(known.supersededBy())) {
        known = superseded(claim, newest.claim.reportId());
        superseded = known;
      }
      return known;
    }
  }

  void add(StoredReport stored) {
    for (Fact fact : Fact.values()) {
      if (fact == Fact.DENIAL) {
        if (stored.report().modality() == Modality.DENIED) {
          voice(stored, fact, null);
        }
      } else {
        Count count = countOf(stored.report(), fact);
        if (count != null && stored.report().modality() != Modality.DENIED) {
          voice(stored, fact, withoutSpans(count, stored.report().type()));
        }
      }
    }
    all = null;
  }

  /**
   * All claims of an event, newest first. A claim is superseded when the same source says something
   * newer about the same fact and scope; where nobody is named, the outlet itself is the source.
   */
  List<Claim> all() {
    List<Claim> known = all;
    if (known == null) {
      known = voiced.list().stream().map(v -> v.beside(newest.getOrDefault(v.voice, v))).toList();
      all = known;
    }
    return known;
  }

  /** The number a report states for a fact; null when it states none. */
  static @Nullable Count countOf(Report report, Fact fact) {
    return switch (fact) {
      case KILLED -> report.killed();
      case INJURED -> report.injured();
      case MISSING -> report.missing();
      case DISPLACED -> report.displaced();
      case DETAINED -> report.detained();
      case DENIAL -> null;
    };
  }

  private void voice(StoredReport stored, Fact fact, @Nullable Count count) {
    String about = fact + " " + (count == null ? "" : count.scope()) + " ";
    List<Attribution> attributions = stored.report().attribution();
    if (attributions.isEmpty()) {
      String voice = about + "outlet " + stored.article().outletKey();
      add(new Voiced(claim(stored, fact, count, null), voice));
    }
    Set<String> named = new HashSet<>();
    for (Attribution attribution : attributions) {
      String voice = about + Words.fold(attribution.source());
      if (named.add(voice)) {
        add(new Voiced(claim(stored, fact, count, attribution), voice));
      }
    }
  }

  private void add(Voiced one) {
    voiced.add(one);
    newest.merge(one.voice, one, (a, b) -> NEWEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  private static Claim claim(
      StoredReport stored, Fact fact, @Nullable Count count, @Nullable Attribution attribution) {
    return new Claim(
        fact,
        count,
        attribution == null ? null : Clip.name(attribution.source()),
        attribution == null ? null : Clip.name(attribution.via()),
        Clip.name(stored.article().outletName()),
        stored.articleId(),
        stored.reportId(),
        stored.article().at(),
        false,
        null);
  }

  private static Claim superseded(Claim claim, String by) {
    return new Claim(
        claim.fact(),
        claim.count(),
        claim.source(),
        claim.via(),
        claim.outlet(),
        claim.articleId(),
        claim.reportId(),
        claim.at(),
        true,
        by);
  }

  private static Count withoutSpans(Count count, EventType type) {
    boolean soFar = count.scope() == Scope.CUMULATIVE && SINGLE.contains(type);
    return new Count(
        count.min(),
        count.max(),
        count.approx(),
        count.vague(),
        soFar ? Scope.EVENT : count.scope(),
        count.groups().stream().limit(10).toList(),
        List.of());
  }
}
