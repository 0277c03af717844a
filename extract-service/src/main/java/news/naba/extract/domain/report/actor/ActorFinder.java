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
  /** "Minister of foreign affairs, cooperation and expatriates": so long may a title go on. */
  private static final int LONGEST_TITLE = 10;

  /** Who has troops, police or fighters of his own. */
  private static final Set<String> COMMANDING = Set.of("GOV", "MIL", "REB", "OPP", "COP", "SPY");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;
  private final UnlistedNames names;
  private final UnlistedOrganisations organisations;
  private final KindReader kinds;
  private final Governments governments;
  private final LastTwo pair;

  public ActorFinder(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
    this.names = new UnlistedNames(pack, gazetteer, actors);
    this.organisations = new UnlistedOrganisations(pack, gazetteer, actors, names);
    this.kinds = new KindReader(pack, gazetteer, actors, prepositions, names);
    this.governments = new Governments(pack, gazetteer, prepositions);
    this.pair = new LastTwo(pack, gazetteer);
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
      i = last == null ? i + 1 : Math.max(i + 1, last.isTitle() ? endOfTitle(s, last) : last.to());
    }
    List<ActorMention> joined = joined(s, found, memory);
    for (ActorMention a : joined) {
      remember(s, a, memory);
    }
    pair.remember(joined, memory);
    return joined;
  }

  /** Where the name begins that a long title leads up to, else where the title ends. */
  private int endOfTitle(Sentence s, ActorMention title) {
    if (pack.capitalises()) {
      return title.to();
    }
    for (int i = title.to(); i < Math.min(s.size(), title.to() + LONGEST_TITLE); i++) {
      boolean named = actors.known().hits(s, i) || names.isGiven(s, i);
      if (named && names.isTitle(s, title, i)) {
        return i;
      }
    }
    return title.to();
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
    List<ActorMention> both = pair.both(s, i, before, memory);
    if (!both.isEmpty()) {
      return both;
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
      return kinds.kind(s, kind);
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
    return found == null ? List.of() : List.of(found);
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
      return nationality == null ? List.of() : kinds.behindCountry(s, nationality);
    }
    if (nationality == null) {
      return List.of();
    }
    List<ActorMention> kind =
        pack.verbFirst() ? List.of() : kinds.behindNationality(s, nationality);
    ActorMention people = kind.isEmpty() ? governments.people(s, nationality) : null;
    return people == null ? kind : List.of(people);
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
            && last.isTitle()
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
    return place && !titled
        ? null
        : unlisted(s, name, Identity.unlisted(display(s, name), null, null));
  }

  private String display(Sentence s, UnlistedNames.Name name) {
    return pack.display(s, name.from(), name.to(), name.form());
  }

  private ActorMention unlisted(Sentence s, UnlistedNames.Name name, Identity who) {
    return new ActorMention(
        name.from(),
        name.to(),
        who,
        inDocument(s, name.from()) ? "" : prepositions.of(s, name.from(), name.form()),
        name.form().conjunction(),
        Naming.UNLISTED);
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

  /** "The foreign minister, X" and "X, the foreign minister": title and name are one actor. */
  private List<ActorMention> joined(Sentence s, List<ActorMention> found, NameMemory memory) {
    List<ActorMention> joined = new ArrayList<>();
    for (ActorMention a : found) {
      ActorMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && a.from() < last.to()) {
        continue; // the name behind "a leader in the movement", found before
      }
      if (last != null && isOffice(s, last, a)) {
        joined.set(joined.size() - 1, inOffice(s, last, a));
      } else if (last != null && isApposition(s, last, a)) {
        boolean listed = a.naming() == Naming.LISTED;
        Identity who =
            listed ? a.who() : Identity.unlisted(a.name(), last.country(), last.sector());
        joined.set(joined.size() - 1, last.as(a.to(), who, a.naming()));
        memory.title(s.token(last.from()), who);
      } else {
        Match<ActorLexicon.Kind> office = actors.kinds().at(s, a.from());
        if (a.naming() == Naming.LISTED && office != null && office.value().person()) {
          memory.title(s.token(a.from()), a.who());
        }
        joined.add(a);
      }
    }
    joined.replaceAll(a -> heldBefore(s, a, memory));
    return joined;
  }

  /** "The president", without a name behind it: the one whom the text has named. */
  private static ActorMention heldBefore(Sentence s, ActorMention a, NameMemory memory) {
    Identity holder =
        a.isTitle() && a.country() == null && a.to() - a.from() == 1
            ? memory.holder(s.token(a.from()))
            : null;
    return holder == null ? a : a.as(a.to(), holder, Naming.LISTED);
  }

  /** "A leader in the movement": the words of the title go on with the body. */
  private boolean isOffice(Sentence s, ActorMention title, ActorMention body) {
    return pack.verbFirst()
        && title.isTitle()
        && title.to() == body.from()
        && title.to() - title.from() > 1
        && Prepositions.IN.equals(pack.word("prepositions", s, title.to() - 1));
  }

  /** Who holds an office in a body: by his name, where one follows, else by the whole title. */
  private ActorMention inOffice(Sentence s, ActorMention title, ActorMention body) {
    UnlistedNames.Name name = names.person(s, body.to(), true);
    String sector = body.sector() == null ? title.sector() : body.sector();
    return name == null
        ? title.as(
            body.to(),
            Identity.unlisted(
                pack.display(s, title.from(), body.to(), Form.plain("")), body.country(), sector),
            Naming.TITLE)
        : title.as(
            name.to(),
            Identity.unlisted(display(s, name), body.country(), sector),
            Naming.UNLISTED);
  }

  private boolean isApposition(Sentence s, ActorMention title, ActorMention name) {
    int gap = name.from() - title.to();
    boolean beside =
        gap == 0
            || (gap == 1 && (s.token(title.to()).is(",") || s.token(title.to()).isDash()))
            || (gap <= LONGEST_TITLE && names.isTitle(s, title, name.from()));
    boolean body = title.country() == null && organisations.organisation(s, name.from()) != null;
    return title.isTitle()
        && !body // "the president blamed the movement of X"
        && name.isNamed()
        && !name.conjoined()
        && name.preposition().isEmpty()
        && beside
        && (title.country() == null
            || name.country() == null
            || title.country().equals(name.country()));
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
