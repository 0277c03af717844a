package news.naba.store.domain.compare;

import java.util.List;
import java.util.stream.Stream;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Field;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Table;
import news.naba.store.domain.compare.Comparison.Score;
import news.naba.store.domain.text.Hashes;
import news.naba.store.domain.text.WordSet;

/**
 * Compares two reports feature by feature and adds up the points. Symmetric; made once, used by any
 * number of threads.
 */
public final class Comparer {
  /** Words that two passages must share before the share of them means anything. */
  private static final int FEWEST_COMMON_WORDS = 4;

  /** Most passages name the country they are about; a second one in common says something. */
  private static final int SOME_MENTIONS = 2;

  private static final int MANY_MENTIONS = 3;

  private final MergeSettings settings;
  private final TypeFamilies families;
  private final PlaceRule places;
  private final ActorRule actors;
  private final ActorWords actorWords = ActorWords.standard();
  private final Lasting lasting = Lasting.standard();
  private final Points points;

  /** Overlap below which it does not matter how much it is. */
  private final double leastOverlap;

  Comparer(MergeSettings settings, TypeFamilies families, Points points) {
    this.settings = settings;
    this.families = families;
    this.places = new PlaceRule(settings);
    this.actors = new ActorRule(families);
    this.points = points;
    this.leastOverlap =
        Math.min(
            settings.wordingSome(), Math.min(settings.wordingSimilar(), settings.wordingSame()));
  }

  public static Comparer standard(MergeSettings settings) {
    TypeFamilies families = TypeFamilies.standard();
    Table points = Table.read("/naba/store/merge-points.properties");
    return new Comparer(settings, families, new Points(points, families));
  }

  /** Makes a report ready for comparing. */
  public Candidate candidate(StoredReport stored) {
    return new Candidate(stored, families, actorWords, lasting, points);
  }

  /** Where and when to look for reports of the same event. */
  public SearchWindow windowOf(StoredReport stored) {
    Report report = stored.report();
    return SearchWindow.of(report, stored.article(), families.of(report), lasting.days(report));
  }

  /**
   * The points of a pair; NaN, which is less than any number, if it may not merge at all.
   *
   * @param oneArticle whether an article tells both, or has the same words as one that does
   */
  public double points(Candidate a, Candidate b, boolean oneArticle) {
    if (a.telling != b.telling || !a.family.equals(b.family)) {
      return Double.NaN;
    }
    double[] counts = a.points.with(b.points);
    Finding date = DateRule.compare(a, b);
    if (date.forbids()) {
      return Double.NaN;
    }
    Finding place = places.compare(a, b);
    if (place.forbids()) {
      return Double.NaN;
    }
    ActorRule.Sides sides = actors.compare(a, b);
    return counts[date.ordinal()]
        + counts[place.ordinal()]
        + counts[article(a, b, oneArticle).ordinal()]
        + counts[type(a, b).ordinal()]
        + counts[telling(a, b).ordinal()]
        + counts[sides.actors().ordinal()]
        + counts[sides.recipients().ordinal()]
        + counts[TollRule.compare(a.tolls, b.tolls).ordinal()]
        + counts[wording(a, b, oneArticle).ordinal()]
        + counts[mentions(a, b, oneArticle).ordinal()];
  }

  /** Everything found about a pair; the findings that {@link #points} adds up. */
  public Comparison compare(Candidate a, Candidate b, boolean oneArticle) {
    double[] counts = a.points.with(b.points);
    ActorRule.Sides sides = actors.compare(a, b);
    Stream<Finding> forbidding =
        Stream.of(
                a.telling == b.telling ? null : Finding.TELLING_OTHER,
                a.family.equals(b.family) ? null : Finding.FAMILY_OTHER)
            .filter(finding -> finding != null);
    List<Score> scores =
        Stream.concat(
                forbidding,
                Stream.of(
                    article(a, b, oneArticle),
                    type(a, b),
                    telling(a, b),
                    places.compare(a, b),
                    DateRule.compare(a, b),
                    sides.actors(),
                    sides.recipients(),
                    TollRule.compare(a.tolls, b.tolls),
                    wording(a, b, oneArticle),
                    mentions(a, b, oneArticle)))
            .map(finding -> new Score(finding, finding.forbids() ? 0 : counts[finding.ordinal()]))
            .toList();
    return new Comparison(
        scores,
        scores.stream().mapToDouble(Score::points).sum(),
        scores.stream().anyMatch(score -> score.finding().forbids()));
  }

  private static Finding article(Candidate a, Candidate b, boolean oneArticle) {
    if (!oneArticle) {
      return Finding.ARTICLE_OTHER;
    }
    return isHeadline(a) != isHeadline(b) ? Finding.ARTICLE_HEADLINE : Finding.ARTICLE_SAME;
  }

  private static boolean isHeadline(Candidate candidate) {
    return candidate.report().evidence().get(0).field() == Field.TITLE;
  }

  private static Finding type(Candidate a, Candidate b) {
    if (a.points.type() != b.points.type()) {
      return Finding.TYPE_SAME_FAMILY;
    }
    if (a.mode == null && b.mode == null) {
      return Finding.TYPE_NO_MODE;
    }
    if (a.mode == null || b.mode == null) {
      return Finding.TYPE_MODE_UNKNOWN;
    }
    return a.mode.equals(b.mode) ? Finding.TYPE_SAME_MODE : Finding.TYPE_MODE_DIFFERS;
  }

  private static Finding telling(Candidate a, Candidate b) {
    return a.tolls.denied() || b.tolls.denied() ? Finding.TELLING_DENIED : Finding.TELLING_TOLD;
  }

  private Finding wording(Candidate a, Candidate b, boolean oneArticle) {
    if (oneArticle) {
      return Finding.WORDING_OWN;
    }
    if (!a.language.equals(b.language)) {
      return Finding.WORDING_OTHER_LANGUAGE;
    }
    double overlap = a.wording.overlap(b.wording, leastOverlap);
    if (overlap >= settings.wordingSame()) {
      return Finding.WORDING_SAME;
    }
    if (overlap >= settings.wordingSimilar()) {
      return Finding.WORDING_SIMILAR;
    }
    return overlap >= settings.wordingSome() || isOneTopic(a.topic, b.topic)
        ? Finding.WORDING_SOME
        : Finding.WORDING_OTHER;
  }

  private boolean isOneTopic(WordSet a, WordSet b) {
    double share = settings.wordingTopic() * Math.min(a.size(), b.size());
    return a.shares(Math.max(FEWEST_COMMON_WORDS, (int) Math.ceil(share)), b);
  }

  private static Finding mentions(Candidate a, Candidate b, boolean oneArticle) {
    if (oneArticle || Math.min(a.mentions.length, b.mentions.length) < SOME_MENTIONS) {
      return Finding.MENTIONS_NONE;
    }
    int common = Hashes.common(a.mentions, b.mentions);
    if (common >= MANY_MENTIONS) {
      return Finding.MENTIONS_MANY;
    }
    return common >= SOME_MENTIONS ? Finding.MENTIONS_SOME : Finding.MENTIONS_NONE;
  }
}
