package news.naba.extract.domain.report.event;

import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who acts before a verb without being on any list of actors: any people ("seafarers began a
 * strike", "men in camouflage burst into", "a man went on a rampage"). Only for what people do with
 * their hands and feet; who says something must be somebody.
 */
final class PeopleActing {
  private static final Set<EventType> BODILY =
      Set.of(
          EventType.ASSAULT,
          EventType.PROTEST,
          EventType.COERCE,
          EventType.AID,
          EventType.DISPLACE,
          EventType.RETREAT);

  /** So far before its verb a subject may stand, with what says more of it in between. */
  private static final int REACH = 16;

  private static final String PEOPLE = "CVL";

  private final LanguagePack pack;

  PeopleActing(LanguagePack pack) {
    this.pack = pack;
  }

  /** The people before the words for what they do, or null. */
  @Nullable ActorMention of(Notes n, Match<Trigger> words) {
    Sentence s = n.sentence();
    int verb = words.from();
    boolean passive = "by".equals(pack.word("prepositions", s, words.to()));
    if (pack.verbFirst() || !BODILY.contains(words.value().type()) || passive) {
      return null;
    }
    for (int i = opening(n, verb); i < Math.max(verb, words.end() - 1); i++) {
      if (i > 0 && s.token(i).isCapitalised() && s.token(i).isWord() && !isCommon(s, i)) {
        return null; // a name leads
      }
      ActorMention people = peopleAt(n, i);
      if (people != null) {
        return people;
      }
      boolean other =
          pack.is("relative", s, i)
              || (pack.is("prepositions", s, i) && !isOfNumber(s, i))
              || pack.is("speech-verbs", s, i);
      if (other) {
        return null; // what follows only says more of a subject that is nobody
      }
    }
    return null;
  }

  /** Where the clause of a verb begins, behind "when" and "as". */
  private int opening(Notes n, int verb) {
    int from = Math.max(n.clauses().from(verb), verb - REACH);
    for (int i = verb - 1; i > from; i--) {
      if (pack.is("clause-starts", n.sentence(), i)) {
        return i + 1;
      }
    }
    Match<String> connector = pack.words("connectors").at(n.sentence(), from);
    return connector == null ? from : Math.min(verb, connector.to()); // "after youths wrecked"
  }

  private @Nullable ActorMention peopleAt(Notes n, int i) {
    Sentence s = n.sentence();
    if (!s.token(i).isWord() || n.namesSource(i) || pack.is("no-people", s, i)) {
      return null;
    }
    Match<String> noun = pack.words("people").at(s, i);
    boolean counted =
        noun != null && noun.value().indexOf('/') < 0 && !noun.value().startsWith("others");
    boolean crowd = pack.is("acting-crowds", s, i) || isPlural(s, i);
    int to = noun != null && counted ? noun.to() : crowd ? i + 1 : i;
    // "student leaders", "youth groups": the last noun says who
    boolean last = to > i && isEndOfNoun(s, to);
    return last
        ? new ActorMention(
            i,
            to,
            Identity.unlisted(pack.display(s, i, to, Form.plain("")), null, PEOPLE),
            "",
            false,
            Naming.KIND)
        : null;
  }

  /** "A passenger bus": what goes on with another noun is none of the people. */
  private boolean isEndOfNoun(Sentence s, int i) {
    return i >= s.size()
        || !s.token(i).isWord()
        || pack.is("prepositions", s, i)
        || pack.is("before-participle", s, i)
        || pack.is("have", s, i)
        || pack.is("relative", s, i)
        || pack.is("and", s, i)
        || pack.is("light-verbs", s, i)
        || pack.triggers().hits(s, i)
        || pack.endsIn("participle", s.token(i))
        || pack.endsIn("continuous", s.token(i))
        || pack.endsIn("manner", s.token(i))
        || pack.is("describing", s, i);
  }

  /** "Saboteurs", "hunters": by their ending they are people, unless they are known things. */
  private boolean isPlural(Sentence s, int i) {
    Token t = s.token(i);
    return t.isWord() && pack.endsIn("plural-people", t) && !pack.triggers().hits(s, i);
  }

  private boolean isCommon(Sentence s, int i) {
    return pack.is("people", s, i) || pack.is("articles", s, i) || pack.is("vague", s, i);
  }

  /** "Dozens of", "a group of". */
  private boolean isOfNumber(Sentence s, int of) {
    return pack.is("of", s, of)
        && of > 0
        && (pack.is("vague", s, of - 1)
            || pack.is("numbers", s, of - 1)
            || pack.is("multipliers", s, of - 1)
            || pack.is("groups-of", s, of - 1));
  }
}
