package news.naba.store.domain.merge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.store.domain.Table;

/** Compares two reports finding by finding and adds up the points. */
final class Comparer {
  private final MergeSettings settings;
  private final PlaceRule places;
  private final Map<Finding, Double> points = new EnumMap<>(Finding.class);

  Comparer(MergeSettings settings, Table pointsTable) {
    this.settings = settings;
    this.places = new PlaceRule(settings);
    for (Finding finding : Finding.values()) {
      points.put(finding, finding.forbids() ? 0 : pointsTable.number(finding.key()));
    }
  }

  static Comparer standard(MergeSettings settings) {
    return new Comparer(settings, Table.read("/naba/store/merge-points.properties"));
  }

  /** What a finding counts. */
  double points(Finding finding) {
    return points.getOrDefault(finding, 0.0);
  }

  /** Whether the two tell the same event. */
  boolean linked(Candidate a, Candidate b) {
    return a.meets(b) && points(a, b) >= settings.threshold();
  }

  /** The points of a pair; NaN, which is less than any threshold, if it may not merge at all. */
  double points(Candidate a, Candidate b) {
    if (a.telling != b.telling
        || a.articleId().equals(b.articleId())
        || !a.family.equals(b.family)) {
      return Double.NaN;
    }
    Finding date = DateRule.compare(a, b);
    if (date.forbids()) {
      return Double.NaN;
    }
    Finding place = places.compare(a.report().place(), b.report().place());
    if (place.forbids()) {
      return Double.NaN;
    }
    return points(date)
        + points(place)
        + points(type(a.report(), b.report()))
        + points(telling(a.report(), b.report()))
        + points(ActorRule.actors(a, b))
        + points(ActorRule.recipients(a, b))
        + points(TollRule.compare(a.report(), b.report()))
        + points(wording(a, b));
  }

  /** Everything found about a pair; symmetric. */
  Comparison compare(Candidate a, Candidate b) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    if (a.articleId().equals(b.articleId())) {
      findings.add(Finding.SAME_ARTICLE);
    }
    if (a.telling != b.telling) {
      findings.add(Finding.OTHER_TELLING);
    }
    if (!a.family.equals(b.family)) {
      findings.add(Finding.OTHER_FAMILY);
    }
    findings.add(type(a.report(), b.report()));
    findings.add(telling(a.report(), b.report()));
    findings.add(places.compare(a.report().place(), b.report().place()));
    findings.add(DateRule.compare(a, b));
    findings.add(ActorRule.actors(a, b));
    findings.add(ActorRule.recipients(a, b));
    findings.add(TollRule.compare(a.report(), b.report()));
    findings.add(wording(a, b));
    double sum = findings.stream().mapToDouble(this::points).sum();
    return new Comparison(findings, sum, findings.stream().anyMatch(Finding::forbids));
  }

  private static Finding type(Report a, Report b) {
    if (a.type() != b.type()) {
      return Finding.TYPE_SAME_FAMILY;
    }
    if (a.mode() == null || b.mode() == null) {
      return Finding.TYPE_MODE_UNKNOWN;
    }
    return a.mode().equals(b.mode()) ? Finding.TYPE_SAME_MODE : Finding.TYPE_MODE_DIFFERS;
  }

  private static Finding telling(Report a, Report b) {
    return a.modality() == Modality.DENIED || b.modality() == Modality.DENIED
        ? Finding.TELLING_DENIED
        : Finding.TELLING_TOLD;
  }

  private Finding wording(Candidate a, Candidate b) {
    if (!a.stored.article().language().equals(b.stored.article().language())) {
      return Finding.WORDING_OTHER_LANGUAGE;
    }
    double overlap = a.wording.overlap(b.wording);
    if (overlap >= settings.wordingSame()) {
      return Finding.WORDING_SAME;
    }
    if (overlap >= settings.wordingSimilar()) {
      return Finding.WORDING_SIMILAR;
    }
    return overlap >= settings.wordingSome() ? Finding.WORDING_SOME : Finding.WORDING_OTHER;
  }
}
