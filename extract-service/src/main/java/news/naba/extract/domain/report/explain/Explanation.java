package news.naba.extract.domain.report.explain;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a report says what it says. Offsets are UTF-16 code units into the article's text, end
 * exclusive.
 *
 * @param reportId whose
 * @param rule the rule that fired, as in the report
 * @param spans what was read where, in text order
 * @param placeBy how the place's name was read, or null without a place in the text
 * @param rejected what stands beside it and was not taken, and why not
 */
public record Explanation(
    String reportId,
    String rule,
    List<SlotSpan> spans,
    @Nullable PlaceBy placeBy,
    List<Rejected> rejected) {

  /** How a name was known to be a place's. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum PlaceBy {
    /** The gazetteer has it. */
    LISTED,
    /** No list has it; a word before it says what kind of place it is: "the town of X". */
    KIND_STATED,
    /** No list has it; an area that one has follows: "in X, Peru". */
    AREA_FOLLOWS,
    /** No list has it; it stands right behind "in" or "near" and is nothing else. */
    NAME_ALONE,
    /** A nationality and a word for land: "the Tunisian coast". */
    NATIONALITY
  }

  /** A part of a report. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Slot {
    TRIGGER,
    ACTOR,
    RECIPIENT,
    PLACE,
    DATE,
    KILLED,
    INJURED,
    MISSING,
    DISPLACED,
    DETAINED,
    ATTRIBUTION
  }

  /** Words that fill a slot. */
  public record SlotSpan(Slot slot, String text, int start, int end) {}

  /**
   * Words that could have filled a slot.
   *
   * @param name what they stand for
   * @param country ISO 3166-1 alpha-2, where they stand for a place or an actor of one
   */
  public record Rejected(
      Slot slot, String text, String name, @Nullable String country, int start, int end, Why why) {}

  /** Why words do not fill a slot. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Why {
    /** A place's name is part of somebody's, or stands for a government. */
    NAMES_AN_ACTOR,
    /** It belongs to the words that say who speaks. */
    NAMES_THE_SOURCE,
    /** The way from or to it, not the place itself. */
    ON_THE_WAY,
    /** A country that is only named. */
    ONLY_NAMED,
    /** Another stands closer, or is named more clearly as the place or day. */
    ANOTHER_FITS_BETTER,
    /** It stands in a clause of its own. */
    OTHER_CLAUSE,
    /** The day of a statement, not of what it tells. */
    DAY_OF_STATEMENT,
    /** What has happened did not happen on a day to come. */
    DAY_TO_COME,
    /** A word or a person's name, and nothing says that a place is meant. */
    ORDINARY_WORD,
    /** A rare name, and the article does not speak of its country. */
    COUNTRY_NOT_SPOKEN_OF,
    /** No list has the name, and nothing beside it says what or where it is. */
    NOT_KNOWN,
    /** Where the story is sent from. */
    DATELINE,
    /** Another place of the name: the text states the kind of place. */
    OTHER_KIND_STATED,
    /** Another place of the name: its country stands beside it. */
    OTHER_COUNTRY_BESIDE,
    /** Another place of the name: the article speaks of its country. */
    OTHER_COUNTRY_IN_ARTICLE,
    /** Another place of the name: the outlet is of its country. */
    OTHER_COUNTRY_OF_OUTLET,
    /** Another place of the name is better known. */
    OTHER_BETTER_KNOWN,
    /** One of those counted. */
    IS_COUNTED,
    /** The rule gives it no part. */
    NO_PART,
    /** It is told of another event of the sentence. */
    OF_ANOTHER_EVENT
  }
}
