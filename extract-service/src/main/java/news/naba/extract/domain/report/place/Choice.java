package news.naba.extract.domain.report.place;

import java.util.List;
import news.naba.extract.domain.report.gazetteer.Gazetteer;

/**
 * Which of the places that share a name is meant, and why.
 *
 * @param entry the one meant
 * @param reason what spoke most for it, as a constant word
 * @param others the others, likeliest first
 */
public record Choice(Gazetteer.Entry entry, Reason reason, List<Gazetteer.Entry> others) {

  /** What speaks for one place rather than another of its name. */
  public enum Reason {
    /** No other place has the name. */
    ONLY_ONE,
    /** The text says what kind of place it is. */
    KIND_STATED,
    /** The text says beside it where it lies. */
    COUNTRY_BESIDE,
    /** The article speaks of its country. */
    COUNTRY_IN_ARTICLE,
    /** The article is published in its country. */
    OUTLET_COUNTRY,
    /** It is larger, or the better known. */
    BETTER_KNOWN
  }
}
