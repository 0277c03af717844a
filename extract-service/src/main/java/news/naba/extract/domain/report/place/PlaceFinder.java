package news.naba.extract.domain.report.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Namesakes;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the places named in a sentence, and how the sentence speaks of them. */
public final class PlaceFinder {
  private static final int MOST_PLACE_NOUNS = 4;
  private static final int LONGEST_QUARTER = 6;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Prepositions prepositions;
  private final PlaceChooser chooser;
  private final UnlistedPlaces unlisted;
  private final NationalPlaces national;
  private final Namesakes namesakes;

  public PlaceFinder(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.prepositions = prepositions;
    this.chooser = new PlaceChooser(gazetteer);
    this.unlisted = new UnlistedPlaces(pack, gazetteer, actors, prepositions);
    this.namesakes = new Namesakes(pack, gazetteer, actors);
    this.national = new NationalPlaces(pack, gazetteer, actors, prepositions);
  }

  public List<PlaceMention> in(Sentence s, Surroundings around) {
    List<PlaceMention> places = new ArrayList<>();
    for (int i = 0; i < s.size(); ) {
      Match<List<Gazetteer.Entry>> match = gazetteer.places().at(s, i);
      if (match != null && match.to() == i + 1 && namesakes.isPerson(s, i)) {
        i++;
        continue;
      }
      PlaceMention place =
          match == null ? notListed(s, i, around) : mention(s, match, places, around);
      if (place != null) {
        places.add(place);
      }
      i = match != null ? match.to() : place != null ? place.to() : i + 1;
    }
    return places;
  }

  private @Nullable PlaceMention notListed(Sentence s, int i, Surroundings around) {
    PlaceMention place = national.at(s, i);
    return place != null ? place : unlisted.at(s, i, around);
  }

  private @Nullable PlaceMention mention(
      Sentence s,
      Match<List<Gazetteer.Entry>> match,
      List<PlaceMention> before,
      Surroundings around) {
    if (pack.isIndefinite(s.token(match.to() - 1)) || isAdjective(s, match)) {
      return null; // a common noun that is written like the name
    }
    int from = match.from();
    Form first = match.form();
    String noun = "";
    boolean reference = false;
    String label = "";
    // "in the countryside of the province of X": the place nouns belong to the place
    for (int k = 0; k < MOST_PLACE_NOUNS && from > 0 && first.preposition().isEmpty(); k++) {
      int end = skipNationality(s, skipBack(s, from - 1));
      Match<String> m = end < 0 ? null : placeNounEnding(s, end);
      if (m == null || (match.form().conjunction() && from == match.from())) {
        break;
      }
      if (noun.isEmpty() && !m.value().equals("direction")) {
        noun = m.value();
        int last = m.to();
        while (last > m.from() + 1 && pack.is("of", s, last - 1)) {
          last--;
        }
        label = pack.display(s, m.from(), last, m.form());
      }
      reference |= m.value().equals("direction") && m.form().preposition().isEmpty();
      from = m.from();
      first = m.form();
    }
    Choice choice = chooser.choose(s, match, noun, around);
    if (choice == null) {
      return null;
    }
    Gazetteer.Entry entry = choice.entry();
    if (entry.precision() == Precision.SITE && around.isElsewhere(entry.country())) {
      return null; // every capital has a Liberation Square
    }
    String preposition = prepositions.of(s, from, first);
    boolean namedAsPlace = pack.is("place-nouns", s, match.from()) || from < match.from();
    if (preposition.isEmpty()
        && first.conjunction()
        && from < match.from()
        && !before.isEmpty()
        && before.get(before.size() - 1).to() == from) {
      preposition = before.get(before.size() - 1).preposition(); // "on Kyiv and the city of X"
    }
    boolean witness = pack.is("witnessing", s, from - 1); // "Amman saw a march"
    if (preposition.isEmpty() && (namedAsPlace || witness)) {
      preposition = Prepositions.IN;
    }
    if (preposition.isEmpty()
        && (first.conjunction() || pack.capitalises()) // "Yemen's Marib province"
        && !before.isEmpty()
        && before.get(before.size() - 1).to() == match.from()) {
      preposition = before.get(before.size() - 1).preposition();
    }
    if (preposition.isEmpty() && pack.capitalises()) {
      preposition = ofSmallerPlace(s, from);
    }
    if (pack.is("linked-to", s, from - 1)) {
      preposition = Prepositions.WITH;
    }
    Precision precision = entry.precision();
    String name = entry.name();
    boolean cityToo =
        precision == Precision.CITY
            || choice.others().stream().anyMatch(other -> other.precision() == Precision.CITY);
    if (isArea(noun) && cityToo) {
      precision = Precision.valueOf(noun.toUpperCase(Locale.ROOT));
      name = pack.verbFirst() ? label + " " + name : name + " " + label;
    }
    return new PlaceMention(
        from, match.to(), name, entry, entry.country(), precision, preposition, reference, choice);
  }

  /** "The peaceful march": a definite word right behind a definite noun describes it. */
  private boolean isAdjective(Sentence s, Match<List<Gazetteer.Entry>> match) {
    int before = match.from() - 1;
    boolean plain = match.form().preposition().isEmpty() && !match.form().conjunction();
    boolean written = match.form().article(); // the name itself has no article
    return pack.verbFirst()
        && match.to() - match.from() == 1
        && (written
            || (plain
                && before >= 0
                && s.token(match.from()).isDefinite()
                && s.token(before).isDefinite()
                && !pack.is("place-nouns", s, before)
                && !gazetteer.places().hits(s, before)
                && match.value().stream().noneMatch(e -> e.precision() == Precision.COUNTRY)));
  }

  /** "In Leyton, east London": what governs the quarter before it governs the town. */
  private String ofSmallerPlace(Sentence s, int from) {
    int i = from - 1;
    if (i < 1 || !s.token(i).is(",")) {
      return "";
    }
    i--;
    while (i > 0
        && from - i < LONGEST_QUARTER
        && s.token(i).isWord()
        && s.token(i).isCapitalised()) {
      i--;
    }
    return i == from - 2 ? "" : prepositions.of(s, i + 1, Form.plain(""));
  }

  private static boolean isArea(String noun) {
    return noun.equals("admin1") || noun.equals("admin2");
  }

  private int skipBack(Sentence s, int i) {
    int at = i;
    while (at >= 0
        && (pack.is("of", s, at) || pack.is("articles", s, at) || s.token(at).isQuote())
        && placeNounEnding(s, at) == null) {
      at--;
    }
    return at;
  }

  /** "The Libyan capital Tripoli": Arabic puts the nationality between noun and name. */
  private int skipNationality(Sentence s, int i) {
    boolean between =
        pack.verbFirst()
            && i > 0
            && gazetteer.demonyms().hits(s, i)
            && placeNounEnding(s, i) == null
            && placeNounEnding(s, i - 1) != null;
    return between ? i - 1 : i;
  }

  private @Nullable Match<String> placeNounEnding(Sentence s, int i) {
    for (int start = i; start >= Math.max(0, i - 1); start--) {
      Match<String> m = pack.words("place-nouns").at(s, start);
      if (m != null && m.to() == i + 1) {
        return m;
      }
    }
    return null;
  }
}
