package news.naba.extract.domain.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.Report.Span;
import news.naba.extract.domain.report.event.Refusal;
import news.naba.extract.domain.report.explain.Explanation.PlaceBy;
import news.naba.extract.domain.report.explain.Explanation.Rejected;
import news.naba.extract.domain.report.explain.Explanation.Slot;
import news.naba.extract.domain.report.explain.Explanation.Why;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.Choice;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why places are not an event's: those named beside it, those that share the name of the one taken,
 * and words that are a place's name elsewhere.
 */
final class PlaceReasons {
  private static final Set<String> LOCATING = Set.of(Prepositions.IN, Prepositions.NEAR);

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  PlaceReasons(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  List<Rejected> rejected(Notes n, Match<Trigger> trigger, Slots slots, String text) {
    List<Rejected> rejected = new ArrayList<>();
    for (PlaceMention p : n.places()) {
      Span at = Explainer.span(n.sentence(), p.from(), p.to());
      String words = text.substring(at.start(), at.end());
      Choice choice = p.choice();
      if (!slots.touch(Set.of(Slot.PLACE), at)) {
        rejected.add(
            new Rejected(
                Slot.PLACE,
                words,
                p.name(),
                p.country(),
                at.start(),
                at.end(),
                why(n, trigger, p)));
      } else if (choice != null) {
        for (Gazetteer.Entry other : choice.others()) {
          rejected.add(
              new Rejected(
                  Slot.PLACE,
                  words,
                  other.name(),
                  other.country(),
                  at.start(),
                  at.end(),
                  why(choice.reason())));
        }
      }
    }
    addNotBelieved(n, text, rejected);
    addNotKnown(n, text, rejected);
    return rejected;
  }

  /** How the name was read that is the report's place, or null if it is not of this sentence. */
  @Nullable PlaceBy by(Notes n, Slots slots) {
    for (PlaceMention p : n.places()) {
      if (slots.has(Slot.PLACE, Explainer.span(n.sentence(), p.from(), p.to()))) {
        boolean named = n.sentence().token(p.from()).isCapitalised();
        if (p.entry() == null) {
          boolean area =
              p.to() + 1 < n.sentence().size()
                  && n.sentence().token(p.to()).is(",")
                  && gazetteer.places().at(n.sentence(), p.to() + 1) != null;
          PlaceBy written = area ? PlaceBy.AREA_FOLLOWS : PlaceBy.NAME_ALONE;
          return named ? written : PlaceBy.KIND_STATED;
        }
        return p.choice() == null ? PlaceBy.NATIONALITY : PlaceBy.LISTED;
      }
    }
    return null;
  }

  /**
   * "In Xville": a name where a place could stand, of which nobody knows anything. A script without
   * capitals does not show names.
   */
  private void addNotKnown(Notes n, String text, List<Rejected> rejected) {
    Sentence s = n.sentence();
    for (int i = 1; pack.capitalises() && i < s.size(); i++) {
      int at = i;
      boolean named =
          s.token(i).isWord()
              && s.token(i).isCapitalised()
              && LOCATING.contains(String.valueOf(pack.word("prepositions", s, i - 1)))
              && n.places().stream().noneMatch(p -> p.from() <= at && at < p.to())
              && n.actors().stream().noneMatch(a -> a.covers(at))
              && n.dates().stream().noneMatch(d -> d.from() <= at && at < d.to())
              && gazetteer.places().at(s, i) == null;
      if (named) {
        int to = i + 1;
        while (to < s.size() && s.token(to).isWord() && s.token(to).isCapitalised()) {
          to++;
        }
        Span span = Explainer.span(s, i, to);
        String words = text.substring(span.start(), span.end());
        rejected.add(
            new Rejected(Slot.PLACE, words, words, null, span.start(), span.end(), Why.NOT_KNOWN));
      }
    }
  }

  private static Why why(Notes n, Match<Trigger> trigger, PlaceMention p) {
    Refusal refusal = Refusal.of(n, trigger, p);
    return refusal == null
        ? Why.ANOTHER_FITS_BETTER
        : switch (refusal) {
          case NAMES_AN_ACTOR -> Why.NAMES_AN_ACTOR;
          case NAMES_THE_SOURCE -> Why.NAMES_THE_SOURCE;
          case ON_THE_WAY -> Why.ON_THE_WAY;
          case ONLY_NAMED -> Why.ONLY_NAMED;
        };
  }

  private static Why why(Choice.Reason reason) {
    return switch (reason) {
      case KIND_STATED -> Why.OTHER_KIND_STATED;
      case COUNTRY_BESIDE -> Why.OTHER_COUNTRY_BESIDE;
      case COUNTRY_IN_ARTICLE -> Why.OTHER_COUNTRY_IN_ARTICLE;
      case OUTLET_COUNTRY -> Why.OTHER_COUNTRY_OF_OUTLET;
      case ONLY_ONE, BETTER_KNOWN -> Why.OTHER_BETTER_KNOWN;
    };
  }

  /** Words that are in the gazetteer and were not taken for a place at all. */
  private void addNotBelieved(Notes n, String text, List<Rejected> rejected) {
    for (Match<List<Gazetteer.Entry>> match : gazetteer.places().in(n.sentence())) {
      boolean taken =
          n.places().stream().anyMatch(p -> p.from() < match.to() && match.from() < p.to());
      if (taken) {
        continue;
      }
      Gazetteer.Entry entry = match.value().get(0);
      Span at = Explainer.span(n.sentence(), match.from(), match.to());
      Why why =
          switch (entry.belief()) {
            case NAME -> Why.DATELINE;
            case WITH_COUNTRY -> Why.COUNTRY_NOT_SPOKEN_OF;
            case WITH_NOUN -> Why.ORDINARY_WORD;
          };
      rejected.add(
          new Rejected(
              Slot.PLACE,
              text.substring(at.start(), at.end()),
              entry.name(),
              entry.country(),
              at.start(),
              at.end(),
              why));
    }
  }
}
