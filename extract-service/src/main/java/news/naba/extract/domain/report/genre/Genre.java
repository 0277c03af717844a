package news.naba.extract.domain.report.genre;

import java.util.EnumMap;
import java.util.Map;

/**
 * What kind of article it is.
 *
 * @param points what each cue that was found counts; above nought speaks against news
 * @param bar from so many points on it is no news
 */
public record Genre(Map<Cue, Double> points, double bar) {
  /** So many points, the missing day not counted, leave no doubt. */
  private static final double CLEARLY = -2;

  /** What tells news from texts that argue, explain or look back. */
  public enum Cue {
    /** The title asks. */
    QUESTION_TITLE,
    /** The title promises an explanation, a portrait or somebody's view. */
    EXPLAINER_TITLE,
    /** Sentences with "we", "our country", "I think", outside quotations: a share of all. */
    FIRST_PERSON,
    /** Sentences that draw conclusions: "hence", "no doubt". */
    ARGUMENT,
    /** Sentences that ask, outside quotations. */
    QUESTIONS,
    /** Sentences that name analysts, researchers and observers. */
    EXPERTS,
    /** Sentences that name a day or year more than two years back. */
    OLD_DATES,
    /** Words in all. */
    LENGTH,
    /** No day of the weeks before is named at all. */
    NO_RECENT_DAY,
    /** Title or opening name a day of this week. */
    FRESH_OPENING,
    /** The opening counts dead or hurt. */
    CASUALTIES_FIRST,
    /** Sentences that say who says so. */
    REPORTING
  }

  public Genre {
    points = points.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(points));
  }

  /** Whether what it tells is told because it has just happened. */
  public boolean isNews() {
    return total() < bar;
  }

  /**
   * Whether other cues say so clearly that a day is not needed: "since this morning" is news to its
   * readers, who know the day.
   */
  public boolean isClearlyNews() {
    return total() - points.getOrDefault(Cue.NO_RECENT_DAY, 0.0) <= CLEARLY;
  }

  public double total() {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
