package news.naba.extract.domain.report.event;

import java.util.Set;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import org.jspecify.annotations.Nullable;

/** Why a place named beside an event cannot be where it happened. */
public enum Refusal {
  /** It is part of somebody's name, or stands for a government. */
  NAMES_AN_ACTOR,
  /** It belongs to the words that say who speaks. */
  NAMES_THE_SOURCE,
  /** "On the way from X to Y": neither is where it happened. */
  ON_THE_WAY,
  /** A country that is only named. */
  ONLY_NAMED;

  private static final Set<String> LOCATING =
      Set.of(
          Prepositions.IN,
          Prepositions.ON,
          Prepositions.NEAR,
          Prepositions.TO,
          Prepositions.FROM,
          "of");

  /** Why a place cannot be an event's, or null if it can. */
  public static @Nullable Refusal of(Notes n, Match<Trigger> trigger, PlaceMention p) {
    if (p.from() >= trigger.from() && p.from() < trigger.to()) {
      return null; // "entered X"
    }
    boolean destination = "visit".equals(trigger.value().mode()) && p.from() >= trigger.to();
    boolean bare = trigger.value().frame() == Trigger.Frame.BARE; // has no actor
    if (isOfActor(n, p) && !destination && !bare) {
      return NAMES_AN_ACTOR;
    }
    boolean aside = !n.namesSource(trigger.from()); // "said as he met X in Y": both are told
    if (aside && n.namesSource(p.from())) {
      return NAMES_THE_SOURCE;
    }
    if (isOnTheWay(trigger, p)) {
      return ON_THE_WAY;
    }
    return isOnlyNamed(p) && !bare ? ONLY_NAMED : null;
  }

  /** Whether a country is named without anything that says "there". */
  static boolean isOnlyNamed(PlaceMention p) {
    return p.precision() == Precision.COUNTRY && !LOCATING.contains(p.preposition());
  }

  private static boolean isOfActor(Notes n, PlaceMention p) {
    return n.actors().stream()
        .anyMatch(
            a ->
                a.covers(p.to() - 1)
                    && (a.from() < p.from() || a.to() > p.to() || p.preposition().isEmpty()));
  }

  private static boolean isOnTheWay(Match<Trigger> trigger, PlaceMention p) {
    boolean from = p.preposition().equals(Prepositions.FROM);
    boolean to = p.preposition().equals(Prepositions.TO);
    return switch (trigger.value().type()) {
      case ASSAULT -> from;
      case ACCIDENT, DISASTER, PROTEST -> from || to;
      default -> false;
    };
  }
}
