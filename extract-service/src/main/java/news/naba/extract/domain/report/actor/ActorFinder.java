package news.naba.extract.domain.report.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in a sentence: known actors; kinds of actors with their nationality ("the
 * Egyptian police"); countries and capitals standing for governments; people by nationality; and
 * names that no lexicon lists.
 */
public final class ActorFinder {
  /** Who has troops, police or fighters of his own. */
  private static final Set<String> COMMANDING = Set.of("GOV", "MIL", "REB", "OPP", "COP", "SPY");

  /** So many words may say what kind of delegation it is. */
  private static final int DELEGATION_ADJECTIVES = 3;

  /** So many words tell a deed before "of". */
  private static final int LONGEST_DEED = 5;

  /** What only people suffer or are given. */
  private static final Set<String> TO_PEOPLE =
      Set.of("arrest", "release", "abduct", "targeted", "appoint", "dismiss", "legal", "rescue");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;
  private final UnlistedNames names;
  private final LoneSubjects lone;
  private final UnlistedOrganisations organisations;
  private final KindReader kinds;
  private final Governments governments;
  private final TitledNames titles;

  public ActorFinder(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
    this.names = new UnlistedNames(pack, gazetteer, actors);
    this.organisations = new UnlistedOrganisations(pack, gazetteer, actors, names);
    this.lone =
        new LoneSubjects(
            pack, actors, new UnlistedOffices(pack, gazetteer, actors, names, organisations));
    this.titles = new TitledNames(pack, actors, names, organisations);
    this.kinds = new KindReader(pack, gazetteer, actors, prepositions, names);
    this.governments = new Governments(pack, gazetteer, prepositions);
  }

  /**
   * Finds the actors of a sentence, from left to right.
   *
   * @param memory whom the article has named before; what is found here is added
   */
  public List<ActorMention> in(Sentence s, List<PlaceMention> places, NameMemory memory) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i < s.size(); ) {
      List<ActorMention> here = s.token(i).isWord() ? at(s, i, places, memory, found) : List.of();
      found.addAll(here);
      ActorMention last = here.isEmpty() ? null : here.get(here.size() - 1);
      i =
          last == null
              ? i + 1
              : Math.max(i + 1, last.isTitle() ? titles.endOfTitle(s, last) : last.to());
    }
    List<ActorMention> joined = titles.joined(s, found, memory);
    for (ActorMention a : joined) {
      remember(s, a, memory);
    }
    return joined;
  }

  private static boolean isInside(List<PlaceMention> places, int token) {
    for (PlaceMention place : places) {
      if (place.from() < token && token < place.to()) {
        return true;
      }
    }
    return false;
  }

  private List<ActorMention> at(
      Sentence s, int i, List<PlaceMention> places, NameMemory memory, List<ActorMention> before) {
    ActorMention sent = delegation(s, i, places, memory, before);
    if (sent != null) {
      return List.of(sent);
    }
    Match<Identity> known = actors.known().at(s, i);
    boolean ofPlace = isInside(places, i); // "X of the people"
    Match<ActorLexicon.Kind> kind = ofPlace ? null : actors.kinds().at(s, i);
    ActorMention organisation = organisation(s, i);
    int listed = Math.max(known == null ? 0 : known.to(), kind == null ? 0 : kind.to());
    boolean fullName = known != null && known.to() - i > 1; // a full name goes no further
    if (organisation != null
        && !fullName
        && organisation.to() > listed
        && !isPlace(places, organisation)) {
      return List.of(organisation);
    }
    if (kind != null && (known == null || kind.to() > known.to())) {
      List<ActorMention> read = kinds.kind(s, kind);
      LoneSubjects.Found alone = read.isEmpty() && !isPlace(places, i) ? lone.at(s, i) : null;
      return alone == null ? read : List.of(unlisted(s, alone));
    }
    if (known != null && !endsInDay(s, known)) {
      String preposition = prepositions.of(s, i, known.form());
      return List.of(
          new ActorMention(
              i,
              known.to(),
              known.value(),
              preposition,
              known.form().conjunction(),
              Naming.LISTED));
    }
    ActorMention own = ownForces(s, i, before);
    if (own != null) {
      return List.of(own);
    }
    List<ActorMention> national = national(s, i);
    if (!national.isEmpty()) {
      return national;
    }
    ActorMention same = sameOrganisation(s, i, memory);
    ActorMention person = same != null ? same : person(s, i, places, memory, before);
    ActorMention government = person != null ? null : governments.government(s, i, places);
    ActorMention found = person != null ? person : government;
    LoneSubjects.Found alone = found != null || isPlace(places, i) ? null : lone.at(s, i);
    if (alone != null) {
      return List.of(unlisted(s, alone));
    }
    return found == null ? List.of() : List.of(found);
  }

  /** "A delegation from X", "fighters of X", "forces belonging to X": X acts by them. */
  private @Nullable ActorMention delegation(
      Sentence s, int i, List<PlaceMention> places, NameMemory memory, List<ActorMention> before) {
    Match<String> people = pack.verbFirst() ? pack.words("delegations").at(s, i) : null;
    if (people == null || people.form().article()) {
      return null;
    }
    int of = people.to();
    boolean members = pack.is("members", s, i); // who is "backed by X" does not belong to X
    while (of < s.size()
        && of - people.to() < (members ? 0 : DELEGATION_ADJECTIVES)
        && s.token(of).isWord()
        && !pack.is("function-words", s, of)
        && !pack.is("prepositions", s, of)) {
      of++;
    }
    int belonging = pack.is("belonging", s, people.to()) ? people.to() + 1 : 0;
    boolean whose = of + 1 < s.size() && pack.is("part-of", s, of);
    int from = belonging > 0 ? belonging : whose ? of + 1 : people.to();
    if (from >= s.size()) {
      return null;
    }
    List<ActorMention> senders = at(s, from, places, memory, before);
    if (senders.size() != 1
        || "CVL".equals(senders.get(0).sector())
        || (from == people.to() && !(members && isArmedBody(senders.get(0))))) {
      return null;
    }
    ActorMention sender = senders.get(0);
    return new ActorMention(
        i,
        sender.to(),
        sender.who(),
        prepositions.of(s, i, people.form()),
        people.form().conjunction(),
        sender.naming());
  }

  private static boolean isArmedBody(ActorMention a) {
    return a.isNamed() && COMMANDING.contains(String.valueOf(a.sector()));
  }

  /** "Its fighters", "his troops": whoever was named last and has such people acts by them. */
  private @Nullable ActorMention ownForces(Sentence s, int i, List<ActorMention> before) {
    Match<String> forces = pack.words("own-forces").at(s, i);
    for (int k = before.size() - 1; forces != null && k >= 0; k--) {
      ActorMention owner = before.get(k);
      if (COMMANDING.contains(String.valueOf(owner.sector()))) {
        return new ActorMention(
            i,
            forces.to(),
            owner.who(),
            prepositions.of(s, i, forces.form()),
            forces.form().conjunction(),
            Naming.LISTED);
      }
    }
    return null;
  }

  private List<ActorMention> national(Sentence s, int i) {
    Match<String> nationality = gazetteer.demonyms().at(s, i);
    if (nationality == null && pack.capitalises()) {
      nationality = possessor(s, i);
      return nationality == null ? List.of() : ofCountry(s, nationality);
    }
    if (nationality == null) {
      return List.of();
    }
    List<ActorMention> kind =
        pack.verbFirst() ? List.of() : kinds.behindNationality(s, nationality);
    ActorMention people = kind.isEmpty() ? governments.people(s, nationality) : null;
    return people == null ? kind : List.of(people);
  }

  /** "Kosovo's police", "Kosovo's Albin Kurti". */
  private List<ActorMention> ofCountry(Sentence s, Match<String> country) {
    List<ActorMention> kind = kinds.behindCountry(s, country);
    UnlistedNames.Name name =
        kind.isEmpty() && organisation(s, country.to()) == null
            ? names.person(s, country.to(), false)
            : null;
    Match<Identity> known = kind.isEmpty() ? actors.known().at(s, country.to()) : null;
    int to = known != null ? known.to() : name == null ? 0 : name.to();
    return to == 0
        ? kind
        : List.of(
            new ActorMention(
                country.from(),
                to,
                known != null
                    ? known.value()
                    : Identity.unlisted(
                        pack.display(s, country.to(), to, Form.plain("")), country.value(), "GOV"),
                prepositions.of(s, country.from(), country.form()),
                country.form().conjunction(),
                known != null ? Naming.LISTED : Naming.UNLISTED));
  }

  /** "Nepal's police": a country whose sign of the genitive was cut off. */
  private @Nullable Match<String> possessor(Sentence s, int i) {
    Match<String> country = gazetteer.countries().at(s, i);
    boolean possessive =
        country != null
            && country.to() < s.size()
            && s.token(country.to()).isWord()
            && s.token(country.to()).start() - s.token(country.to() - 1).end() > 1;
    return possessive ? country : null;
  }

  private @Nullable ActorMention organisation(Sentence s, int i) {
    UnlistedNames.Name name = organisations.organisation(s, i);
    if (name == null) {
      return null;
    }
    String country = null;
    for (int k = name.from(); k < name.to(); k++) {
      Match<String> nationality = gazetteer.demonyms().at(s, k);
      Match<String> named = gazetteer.countries().at(s, k);
      Match<String> m = nationality != null ? nationality : named;
      country = country == null && m != null ? m.value() : country;
    }
    return unlisted(s, name, Identity.unlisted(display(s, name), country, name.sector()));
  }

  /** "The movement", once the text has named one. */
  private @Nullable ActorMention sameOrganisation(Sentence s, int i, NameMemory memory) {
    Form form = organisations.anaphor(s, i);
    Identity who = form == null ? null : memory.organisation(form.stem());
    return form == null || who == null
        ? null
        : unlisted(s, new UnlistedNames.Name(i, i + 1, form, who.sector()), who);
  }

  /** A person by a name that follows a title, has the look of one, or was used before. */
  private @Nullable ActorMention person(
      Sentence s, int i, List<PlaceMention> places, NameMemory memory, List<ActorMention> before) {
    ActorMention last = before.isEmpty() ? null : before.get(before.size() - 1);
    int gap = last == null ? -1 : i - last.to();
    boolean titled =
        last != null
            && last.naming() == Naming.TITLE
            && !names.isConstruct(s, last.from(), last.to())
            && (gap == 0
                || (gap == 1 && !s.token(last.to()).isWord() && !s.token(last.to()).isQuote()));
    UnlistedNames.Name name = names.person(s, i, titled);
    Form shortened = memory.personForm(s.token(i));
    if (name == null && shortened == null && pack.is("name-particles", s, i) && i + 1 < s.size()) {
      Form surname = memory.personForm(s.token(i + 1)); // "bin X", named in full before
      Identity who = surname == null ? null : memory.person(surname);
      return who == null
          ? null
          : unlisted(s, new UnlistedNames.Name(i, i + 2, Form.plain(s.token(i).norm()), null), who);
    }
    boolean capital = !pack.capitalises() || s.token(i).isCapitalised();
    if (name == null && shortened != null && capital) {
      Identity who = Objects.requireNonNull(memory.person(shortened));
      return unlisted(s, new UnlistedNames.Name(i, i + 1, shortened, null), who);
    }
    if (name == null || isPlace(places, i)) {
      return null;
    }
    Form surname = memory.personForm(s.token(name.to() - 1));
    Identity again = surname == null || titled ? null : memory.person(surname);
    if (again != null) {
      return unlisted(s, name, again);
    }
    String preposition = prepositions.of(s, i, name.form());
    boolean place =
        preposition.equals(Prepositions.IN)
            || preposition.equals(Prepositions.NEAR)
            || preposition.equals(Prepositions.FROM)
            || preposition.equals("of");
    return place && !titled && !isSuffering(s, i)
        ? null
        : unlisted(s, name, Identity.unlisted(display(s, name), null, null));
  }

  /** "The release of X Y": behind what is done to people stands a person, and no place. */
  private boolean isSuffering(Sentence s, int i) {
    if (!pack.capitalises() || !pack.is("of", s, i - 1)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - LONGEST_DEED); k--) {
      Match<Trigger> deed = pack.triggers().at(s, k);
      if (deed != null
          && deed.to() >= i - 1
          && deed.to() <= i
          && TO_PEOPLE.contains(String.valueOf(deed.value().mode()))) {
        return true;
      }
    }
    return false;
  }

  private String display(Sentence s, UnlistedNames.Name name) {
    return pack.display(s, name.from(), name.to(), name.form());
  }

  private ActorMention unlisted(Sentence s, UnlistedNames.Name name, Identity who) {
    return unlisted(s, new LoneSubjects.Found(name, who, Naming.UNLISTED));
  }

  private ActorMention unlisted(Sentence s, LoneSubjects.Found found) {
    UnlistedNames.Name name = found.name();
    return new ActorMention(
        name.from(),
        name.to(),
        found.who(),
        inDocument(s, name.from()) ? "" : prepositions.of(s, name.from(), name.form()),
        name.form().conjunction(),
        found.naming());
  }

  /** "A statement from X blamed Y": it is X who does. */
  private boolean inDocument(Sentence s, int i) {
    int noun = pack.is("issued", s, i - 2) ? i - 3 : i - 2;
    return noun >= 0
        && pack.is("prepositions", s, i - 1)
        && "document".equals(pack.word("source-nouns", s, noun));
  }

  private static boolean isPlace(List<PlaceMention> places, ActorMention a) {
    return places.stream().anyMatch(p -> p.from() <= a.from() && a.to() <= p.to());
  }

  private static boolean isPlace(List<PlaceMention> places, int i) {
    return places.stream().anyMatch(p -> p.from() <= i && i < p.to());
  }

  /** "Russia today, Tuesday": the day is no part of a name here. */
  private boolean endsInDay(Sentence s, Match<Identity> known) {
    return known.to() - known.from() > 1
        && known.to() < s.size()
        && pack.is("relative-days", s, known.to() - 1)
        && pack.is("weekdays", s, known.to());
  }

  private void remember(Sentence s, ActorMention a, NameMemory memory) {
    String head = a.isNamed() && a.to() - a.from() > 1 ? organisations.head(s, a.from()) : null;
    if (head != null) {
      memory.organisation(head, a.who());
    }
    boolean person = a.naming() == Naming.UNLISTED && a.to() - a.from() > 1;
    boolean listed = a.naming() == Naming.LISTED && a.who().sector() != null;
    if (person && organisations.organisation(s, a.from()) == null) {
      memory.person(s.token(a.to() - 1), a.who());
    } else if (listed && a.to() - a.from() == 2 && pack.capitalises()) {
      memory.person(s.token(a.to() - 1), a.who());
    }
  }
}
