package news.naba.extract.domain.report.actor;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;

/** Puts titles and names together that are one actor: "the foreign minister, X". */
final class TitledNames {
  /** "Minister of foreign affairs, cooperation and expatriates": so long may a title go on. */
  private static final int LONGEST_TITLE = 10;

  private final LanguagePack pack;
  private final ActorLexicon actors;
  private final UnlistedNames names;
  private final UnlistedOrganisations organisations;

  TitledNames(
      LanguagePack pack,
      ActorLexicon actors,
      UnlistedNames names,
      UnlistedOrganisations organisations) {
    this.pack = pack;
    this.actors = actors;
    this.names = names;
    this.organisations = organisations;
  }

  /** "The foreign minister, X" and "X, the foreign minister": title and name are one actor. */
  List<ActorMention> joined(Sentence s, List<ActorMention> found, NameMemory memory) {
    List<ActorMention> joined = new ArrayList<>();
    int aside = -1;
    for (ActorMention a : found) {
      ActorMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && a.from() < last.to()) {
        continue; // the name behind "a leader in the movement", found before
      }
      if (last != null && isSame(s, last, a)) {
        joined.set(joined.size() - 1, last.as(a.to(), last.who(), last.naming()));
      } else if (last != null && isHolder(s, last, a)) {
        Identity who = Identity.unlisted(last.name(), a.country(), a.sector());
        joined.set(joined.size() - 1, last.as(last.to(), who, Naming.UNLISTED));
        aside = a.to();
      } else if (a.from() == aside && isOfTitle(a)) {
        aside = a.to(); // "X, head of the chamber of Y": nobody besides X
      } else if (last != null && isOffice(s, last, a)) {
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

  /** "The crown prince, Prince X": listed by both, and one all the same. */
  private boolean isSame(Sentence s, ActorMention one, ActorMention next) {
    int gap = next.from() - one.to();
    return one.naming() == Naming.LISTED
        && next.naming() == Naming.LISTED
        && one.name().equals(next.name())
        && next.preposition().isEmpty()
        && !next.conjoined()
        && (gap == 0 || (gap == 1 && s.token(one.to()).isDefinite()));
  }

  private static boolean isOfTitle(ActorMention body) {
    return !body.conjoined()
        && (body.preposition().isEmpty() || body.preposition().equals(Prepositions.TO));
  }

  /** "X, head of Y": what X is stands behind the name. */
  private boolean isHolder(Sentence s, ActorMention name, ActorMention title) {
    return pack.verbFirst()
        && name.naming() == Naming.UNLISTED
        && name.sector() == null
        && title.isTitle()
        && title.from() - name.to() == 1
        && s.token(name.to()).is(",")
        && title.preposition().isEmpty()
        && !title.conjoined();
  }

  /**
   * "A leader in the movement", "a member of the bureau of X": the words of the title go on with
   * the body.
   */
  private boolean isOffice(Sentence s, ActorMention title, ActorMention body) {
    boolean to = title.naming() == Naming.OFFICE && body.preposition().equals(Prepositions.TO);
    return pack.verbFirst()
        && title.isTitle()
        && title.to() == body.from()
        && title.to() - title.from() > 1
        && (to || Prepositions.IN.equals(pack.word("prepositions", s, title.to() - 1)));
  }

  /** Who holds an office in a body: by his name, where one follows, else by the whole title. */
  private ActorMention inOffice(Sentence s, ActorMention title, ActorMention body) {
    UnlistedNames.Name name = names.person(s, body.to(), title.naming() == Naming.TITLE);
    String sector = body.sector() == null ? title.sector() : body.sector();
    return name == null
        ? title.as(
            body.to(),
            Identity.unlisted(
                pack.display(s, title.from(), body.to(), Form.plain("")), body.country(), sector),
            Naming.TITLE)
        : title.as(
            name.to(),
            Identity.unlisted(
                pack.display(s, name.from(), name.to(), name.form()), body.country(), sector),
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

  /** Where the name begins that a long title leads up to, else where the title ends. */
  int endOfTitle(Sentence s, ActorMention title) {
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
}
