package news.naba.extract.domain.article.metadata.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value was chosen: for people who wonder.
 *
 * @param field the article's field
 * @param value the chosen value; null when everything was rejected
 * @param source where it was found, in words of the web: {@code meta og:title}
 * @param rejected the alternatives, best first; none that equal the chosen value
 */
public record Decision(
    String field, @Nullable String value, String source, List<Rejected> rejected) {

  /**
   * A value that was not chosen.
   *
   * @param source where it was found
   * @param value the value
   * @param why one short sentence
   */
  public record Rejected(String source, String value, String why) {}
}
