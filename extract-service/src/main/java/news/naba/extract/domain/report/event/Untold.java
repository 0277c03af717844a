package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.function.Consumer;
import news.naba.extract.domain.report.lexicon.Trigger;

/**
 * Words that could have told an event and made no report, and why.
 *
 * @param trigger what they were read as
 * @param start where they begin in the text
 * @param why what spoke against them
 * @param missing the slots that the words need and the text does not fill, each as the lexicon
 *     names it; one letter of each would have been enough
 */
public record Untold(Trigger trigger, int start, Why why, List<String> missing) {
  /** Whom nobody asks why. */
  public static final Consumer<Untold> UNASKED = untold -> {};

  /** Why words make no report. */
  public enum Why {
    /** "Did not", and nobody who would answer for it denies it. */
    NEGATED,
    /** "The attack": one that was told before. */
    TOLD_BEFORE,
    /** What a statement, an inquiry or a protest is about. */
    ONLY_SPOKEN_OF,
    /** Somebody wants it done. */
    DEMANDED,
    /** It may happen, or might have. */
    HYPOTHETICAL,
    /** Somebody says he will do it. */
    THREATENED,
    /** Slots without which the words are too weak are not filled. */
    SLOTS_MISSING,
    /** Words on no public matter, or of nobody in politics. */
    NO_PUBLIC_MATTER,
    /** The article names no day near its own, and this is far from its opening. */
    NO_RECENT_DAY,
    /** The article is no news, and this has no date of these days. */
    NO_NEWS,
    /** Neither a place nor a day is known of what must have both. */
    NOWHERE_AND_NEVER,
    /** The words need a place, and none is understood. */
    NO_PLACE,
    /** An opinion, and nothing happened that it could be on. */
    NO_OCCASION
  }

  static Untold of(Trigger trigger, int start, Why why) {
    return new Untold(trigger, start, why, List.of());
  }

  /** A draft that the rest of the article does not carry. */
  public static Untold of(Draft draft, Why why) {
    return of(draft.trigger(), draft.position(), why);
  }
}
