package news.naba.store.domain.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an event consists of the reports it does.
 *
 * @param threshold points that the best matches of two groups of reports must reach on average
 * @param floor points below which a pair keeps two groups apart
 * @param reports each report with the one of the event that it is most like; none where it is alone
 * @param rejected the most alike reports that are in other events
 * @param follows the event from which it goes on in its story; null for the first of a story
 */
@JsonInclude(Include.NON_NULL)
public record Explanation(
    double threshold,
    double floor,
    List<Member> reports,
    List<Rejected> rejected,
    @Nullable Follows follows) {

  /** The same, of an event that goes on from another. */
  public Explanation following(String eventId, double points) {
    return new Explanation(threshold, floor, reports, rejected, new Follows(eventId, points));
  }

  /**
   * A report of the event with its best match.
   *
   * @param pinned whether an editor decided that it belongs here, whatever it is like
   */
  public record Member(String reportId, String articleId, boolean pinned, List<Match> match) {}

  /**
   * An earlier event of the same story.
   *
   * @param points what speaks for that one: see the points of stories
   */
  public record Follows(String eventId, double points) {}

  /**
   * A report of another event with the one that it is most like.
   *
   * @param because {@code pinned} where an editor put it there, else the finding that rules out a
   *     merge, or that the points do not suffice
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
