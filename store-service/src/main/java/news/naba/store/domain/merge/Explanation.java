package news.naba.store.domain.merge;

import java.util.List;
import java.util.Map;

/**
 * Why an event consists of the reports it does.
 *
 * @param threshold points that the best matches of two groups of reports must reach on average
 * @param floor points below which a pair keeps two groups apart
 * @param reports each report with the one of the event that it is most like; none where it is alone
 * @param rejected the most alike reports that are in other events
 */
public record Explanation(
    double threshold, double floor, List<Member> reports, List<Rejected> rejected) {

  /** A report of the event with its best match. */
  public record Member(String reportId, String articleId, List<Match> match) {}

  /**
   * A report of another event with the one that it is most like.
   *
   * @param because the finding that rules out a merge, or that the points do not suffice
   */
  public record Rejected(
      String reportId, String articleId, String eventId, String because, Match match) {}

  /**
   * A pair.
   *
   * @param with the other report
   * @param points sum over the features; without meaning where one rules out a merge
   * @param features what was found and what it counts, by feature
   */
  public record Match(String with, double points, Map<String, Scored> features) {}

  /** A finding, e.g. {@code same} for the feature {@code place}, and its points. */
  public record Scored(String finding, double points) {}
}
