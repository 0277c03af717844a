package news.naba.extract.domain.report.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.gazetteer.Belief;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.place.Choice.Reason;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the places of one name by what the text says of them: what kind of place it is,
 * which country stands beside the name, which countries the article speaks of; where it says
 * nothing, the better known. A name that is also something else is believed only if the text helps.
 */
final class PlaceChooser {
  /** So many tokens after a name, the country it lies in may follow: "Tripoli in northern X". */
  private static final int BESIDE = 3;

  private static final double KIND = 12;
  private static final double NEXT_TO_COUNTRY = 10;
  private static final double COUNTRY_NAMED = 4;
  private static final double PUBLISHED_THERE = 1;

  /** A country of a name is likelier than a town of it. */
  private static final double IS_COUNTRY = 3;

  private final Gazetteer gazetteer;

  PlaceChooser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A place, and what speaks for it. */
  private record Candidate(Gazetteer.Entry entry, double score, Set<Reason> reasons) {

    /** The strongest reason that the next best does not have. */
    Reason strongest(Set<Reason> ofNext) {
      return reasons.stream()
          .filter(reason -> !ofNext.contains(reason))
          .findFirst()
          .orElse(Reason.BETTER_KNOWN);
    }
  }

  /**
   * Chooses one.
   *
   * @param noun the kind of place that the words before the name state, empty for none
   * @return null if the name is not believed to be a place's
   */
  @Nullable Choice choose(
      Sentence s, Match<List<Gazetteer.Entry>> match, String noun, Surroundings around) {
    List<Gazetteer.Entry> entries = match.value();
    if (entries.size() == 1) {
      Gazetteer.Entry only = entries.get(0);
      return isBelieved(only, s, match, noun, around)
          ? new Choice(only, Reason.ONLY_ONE, List.of())
          : null;
    }
    List<Candidate> believed = new ArrayList<>();
    List<Gazetteer.Entry> others = new ArrayList<>();
    for (Gazetteer.Entry entry : entries) {
      if (isBelieved(entry, s, match, noun, around)) {
        believed.add(weigh(entry, s, match, noun, around));
      } else {
        others.add(entry);
      }
    }
    if (believed.isEmpty()) {
      return null;
    }
    believed.sort((a, b) -> Double.compare(b.score(), a.score()));
    for (int i = believed.size() - 1; i > 0; i--) {
      others.add(0, believed.get(i).entry());
    }
    Candidate best = believed.get(0);
    Reason reason =
        believed.size() == 1 ? best.strongest(Set.of()) : best.strongest(believed.get(1).reasons());
    return new Choice(best.entry(), reason, List.copyOf(others));
  }

  private boolean isBelieved(
      Gazetteer.Entry entry,
      Sentence s,
      Match<List<Gazetteer.Entry>> match,
      String noun,
      Surroundings around) {
    if (entry.belief() == Belief.NAME || isKind(entry, noun)) {
      return true;
    }
    if (isBeside(s, match.to(), entry)) {
      return true;
    }
    return entry.belief() == Belief.WITH_COUNTRY && around.mentions(entry.country()) > 0;
  }

  private Candidate weigh(
      Gazetteer.Entry entry,
      Sentence s,
      Match<List<Gazetteer.Entry>> match,
      String noun,
      Surroundings around) {
    double score = Math.log10(Math.max(entry.population(), 1)) / 3;
    Set<Reason> reasons = EnumSet.noneOf(Reason.class); // in order of weight
    if (entry.precision() == Precision.COUNTRY) {
      score += IS_COUNTRY;
    } else if (entry.precision() == Precision.ADMIN1 || entry.precision() == Precision.ADMIN2) {
      score -= 1; // the town of that name is meant, unless the text says otherwise
    }
    if (around.isOutletCountry(entry.country())) {
      score += PUBLISHED_THERE;
      reasons.add(Reason.OUTLET_COUNTRY);
    }
    int mentions = around.mentions(entry.country());
    if (mentions > 0) {
      score += COUNTRY_NAMED + Math.min(mentions, 10) / 10.0;
      reasons.add(Reason.COUNTRY_IN_ARTICLE);
    }
    if (isBeside(s, match.to(), entry)) {
      score += NEXT_TO_COUNTRY;
      reasons.add(Reason.COUNTRY_BESIDE);
    }
    if (isKind(entry, noun)) {
      score += KIND;
      reasons.add(Reason.KIND_STATED);
    }
    return new Candidate(entry, score, reasons);
  }

  private static boolean isKind(Gazetteer.Entry entry, String noun) {
    return entry.precision().name().equalsIgnoreCase(noun);
  }

  /**
   * "Nice, France", "Tripoli in Lebanon", "Tripoli, the Lebanese …": what it belongs to follows.
   */
  private boolean isBeside(Sentence s, int to, Gazetteer.Entry entry) {
    for (int i = to; i < Math.min(s.size(), to + BESIDE); i++) {
      Match<String> nationality = gazetteer.demonyms().at(s, i);
      if (nationality != null && nationality.value().equals(entry.country())) {
        return true;
      }
      Match<List<Gazetteer.Entry>> place = gazetteer.places().at(s, i);
      if (place != null && place.value().stream().anyMatch(p -> isAround(p, entry))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAround(Gazetteer.Entry area, Gazetteer.Entry place) {
    boolean larger =
        area.precision() == Precision.COUNTRY
            || (area.precision() == Precision.ADMIN1 && place.precision() != Precision.COUNTRY);
    return larger
        && area.country().equals(place.country())
        && area.precision() != place.precision();
  }
}
