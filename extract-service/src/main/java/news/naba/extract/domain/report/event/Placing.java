package news.naba.extract.domain.report.event;

import news.naba.contracts.EventType;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import org.jspecify.annotations.Nullable;

/** Finds where an event happened, among the places that its sentence names. */
final class Placing {
  /** Of places that are listed, the first is where most of it happened. */
  private static final double LISTED = -0.7;

  /** Where nobody acts, a country that is named is where it happened, if no place is. */
  private static final double NAMED_ONLY = 0.05;

  /** A place behind "which" may belong to something else than the event. */
  private static final double RELATIVE = 1;

  private final LanguagePack pack;

  Placing(LanguagePack pack) {
    this.pack = pack;
  }

  @Nullable PlaceMention place(Notes n, Match<Trigger> trigger) {
    PlaceMention best = null;
    double bestScore = 0;
    for (PlaceMention p : n.places()) {
      double score = score(n, trigger, p);
      if (score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(Notes n, Match<Trigger> trigger, PlaceMention p) {
    if (p.from() >= trigger.from() && p.from() < trigger.to()) {
      return 10; // "entered X"
    }
    if (Refusal.of(n, trigger, p) != null || isProtestedAt(n, trigger, p)) {
      return 0;
    }
    if (Refusal.isOnlyNamed(p)) {
      return NAMED_ONLY;
    }
    double locative =
        switch (p.preposition()) {
          case Prepositions.IN -> 4;
          case Prepositions.ON -> 3.5;
          case Prepositions.NEAR -> 3;
          case Prepositions.TO -> 1.5;
          case Prepositions.FROM -> 1.2;
          default -> 0.6;
        };
    double size =
        switch (p.precision()) {
          case SITE, CITY -> 1.5;
          case ADMIN2 -> 1.2;
          case ADMIN1 -> 1;
          case COUNTRY -> 0;
        };
    double clause =
        n.clauses().same(p.from(), trigger.from())
            ? 3
            : n.clauses().continues(trigger.from(), p.from()) ? 1.5 : 0;
    int distance = Math.min(Math.abs(p.from() - trigger.to()), 40);
    double order = p.from() >= trigger.to() ? 0.8 : 0;
    double reference = p.reference() ? -1.5 : 0;
    for (int i = trigger.to(); i < p.from() && reference == 0; i++) {
      reference = pack.is("relative", n.sentence(), i) ? -RELATIVE : 0;
    }
    boolean second = n.places().stream().anyMatch(q -> q.to() == p.from()); // "in X and Y"
    double listed = second && pack.verbFirst() ? LISTED : 0;
    return Math.max(0.1, listed + locative + size + clause + order + reference - 0.08 * distance);
  }

  /** "A march against the war in X": what a protest is about is elsewhere. */
  private boolean isProtestedAt(Notes n, Match<Trigger> trigger, PlaceMention p) {
    if (trigger.value().type() != EventType.PROTEST) {
      return false;
    }
    for (int i = trigger.to(); i < p.from(); i++) {
      if (pack.is("causes", n.sentence(), i) && n.clauses().same(i, trigger.from())) {
        return true;
      }
    }
    return false;
  }
}
