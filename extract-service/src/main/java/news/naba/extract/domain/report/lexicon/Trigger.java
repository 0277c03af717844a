package news.naba.extract.domain.report.lexicon;

import java.util.List;
import news.naba.contracts.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon entry: words that tell an event.
 *
 * @param id the rule's name in reports
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param frame where its participants stand
 * @param needs slots without which the words are too weak to be an event: each group must have one
 *     of its letters filled (A actor, G actor who governs, R recipient, P place, T toll, D date),
 *     but for {@link #WEAK} and {@link #COUNTS_AGAIN}
 */
public record Trigger(
    String id, EventType type, @Nullable String mode, Frame frame, List<String> needs) {

  /** Stands among the needs of words that give way to any other event with casualties beside it. */
  public static final String WEAK = "W";

  /** Stands among the needs of words that may count again whom an earlier event has counted. */
  public static final String COUNTS_AGAIN = "S";

  /** Where the participants of an event stand. */
  public enum Frame {
    /** A verb: its subject acts upon its object. */
    ACT,
    /** A verb: its subject is acted upon. */
    UNDERGO,
    /** A noun for what somebody did: "a strike by X on Y". */
    EVENT,
    /** A noun whose genitive acts: "withdrawal of X". */
    OF_SUBJECT,
    /** A noun whose genitive is acted upon: "arrest of X". */
    OF_OBJECT,
    /** What it is done with: tear gas. */
    MEANS,
    /** Both sides act: "X met Y". */
    MUTUAL,
    /** Nobody acts: an earthquake. */
    BARE
  }

  /** Whether the words are only nouns, so that an article on them means something. */
  public boolean isNoun() {
    return frame == Frame.EVENT
        || frame == Frame.OF_SUBJECT
        || frame == Frame.OF_OBJECT
        || frame == Frame.BARE;
  }

  /** Whether its words tell so much that a place named in the sentences around it is enough. */
  public boolean mayBePlacedElsewhere() {
    return type != EventType.ASSAULT || frame == Frame.MEANS || frame == Frame.BARE;
  }

  public boolean isWeak() {
    return needs.contains(WEAK);
  }

  public boolean countsAgain() {
    return needs.contains(COUNTS_AGAIN);
  }

  public boolean isVerb() {
    return frame == Frame.ACT || frame == Frame.UNDERGO;
  }
}
