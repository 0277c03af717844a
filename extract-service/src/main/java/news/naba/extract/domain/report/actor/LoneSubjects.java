package news.naba.extract.domain.report.actor;

import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who acts though no list and no name says who it is, where the verb stands first: "and the front
 * called for", "mourners denounced", "the director of the hospital appealed to". Right behind a
 * verb only, where nothing but its subject stands.
 */
final class LoneSubjects {
  private static final int SHORTEST_PLURAL = 5;

  /** So many adjectives may say which body it is. */
  private static final int ADJECTIVES = 2;

  private static final String PEOPLE = "CVL";

  private static final String BODY = "NGO";

  private static final int LONGEST_QUOTED = 2;

  /** Whose verbs are followed by who does it, and not by his words. */
  private static final Set<EventType> CALLING =
      Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN);

  /** The last letter of a verb this short is one of its own. */
  private static final int SHORT_VERB = 3;

  private final LanguagePack pack;
  private final UnlistedOffices offices;
  private final ActorLexicon actors;

  LoneSubjects(LanguagePack pack, ActorLexicon actors, UnlistedOffices offices) {
    this.pack = pack;
    this.actors = actors;
    this.offices = offices;
  }

  /** What stands at a token, and who it is. */
  record Found(UnlistedNames.Name name, Identity who, Naming naming) {}

  @Nullable Found at(Sentence s, int i) {
    if (!pack.verbFirst() || i == 0) {
      return null;
    }
    if (s.token(i - 1).isQuote()) {
      return quoted(s, i);
    }
    if (!isBehindVerb(s, i)) {
      return null;
    }
    Found office = office(s, i);
    if (office != null) {
      return office;
    }
    Match<String> body = pack.words("lone-bodies").at(s, i);
    boolean bare = body != null && body.form().article() && body.form().preposition().isEmpty();
    if (body != null && bare && !(PEOPLE.equals(body.value()) && isFeminineVerb(s, i - 1))) {
      return found(s, i, body.form(), body.value());
    }
    return isPeople(s, i) ? found(s, i, s.token(i).forms().get(0), PEOPLE) : null;
  }

  /** "And arrested (she) the young men": men are no subject of a feminine verb. */
  private boolean isFeminineVerb(Sentence s, int i) {
    return s.token(i).norm().length() > SHORT_VERB && pack.endsIn("feminine-verb", s.token(i));
  }

  /** "And the «Rally» demanded": one or two words in quotation marks right behind such a verb. */
  private @Nullable Found quoted(Sentence s, int i) {
    Match<Trigger> verb = i < 2 ? null : pack.triggers().at(s, i - 2);
    int to = i;
    while (to < s.size() && to - i <= LONGEST_QUOTED && s.token(to).isWord()) {
      to++;
    }
    boolean name =
        verb != null
            && verb.value().isVerb()
            && CALLING.contains(verb.value().type())
            && to > i
            && to - i <= LONGEST_QUOTED
            && to < s.size()
            && s.token(to).isQuote()
            && !pack.isImperfect(s.token(i))
            && s.token(i).forms().stream().allMatch(f -> f.preposition().isEmpty());
    Form form = Form.plain(s.token(i).norm());
    return name
        ? new Found(
            new UnlistedNames.Name(i, to, form, BODY),
            Identity.unlisted(pack.display(s, i, to, form), null, BODY),
            Naming.UNLISTED)
        : null;
  }

  /** "The director of the hospital", right behind a verb. */
  private @Nullable Found office(Sentence s, int i) {
    UnlistedOffices.Office o = offices.at(s, i);
    return o == null
        ? null
        : new Found(
            new UnlistedNames.Name(i, o.to(), o.form(), o.sector()),
            Identity.unlisted(pack.display(s, i, o.to(), o.form()), o.country(), o.sector()),
            Naming.OFFICE);
  }

  private Found found(Sentence s, int i, Form form, String sector) {
    int to = i + 1;
    while (to - i <= ADJECTIVES && isAdjective(s, i, to)) {
      to++;
    }
    return new Found(
        new UnlistedNames.Name(i, to, form, sector),
        Identity.unlisted(pack.display(s, i, to, form), null, sector),
        Naming.UNLISTED);
  }

  /** "The political bureau": what agrees with the noun and is nobody by itself. */
  private boolean isAdjective(Sentence s, int noun, int i) {
    return i < s.size()
        && s.token(i).isWord()
        && s.token(noun).isDefinite()
        && s.token(i).isDefinite()
        && pack.endsIn("nominative", s.token(noun)) == pack.endsIn("nominative", s.token(i))
        && pack.endsIn("feminine", s.token(noun)) == pack.endsIn("feminine", s.token(i))
        && !pack.endsIn("oblique", s.token(i))
        && !UnlistedNames.isJoined(s, i)
        && !actors.kinds().hits(s, i)
        && !actors.known().hits(s, i)
        && !pack.is("weekdays", s, i)
        && !pack.is("relative-days", s, i)
        && !pack.is("no-name", s, i)
        && !pack.is("relative", s, i);
  }

  private boolean isBehindVerb(Sentence s, int i) {
    Match<Trigger> trigger = pack.triggers().at(s, i - 1);
    return (trigger != null && (trigger.value().isVerb() || isMeeting(s, i - 1, trigger.value())))
        || pack.is("speech-verbs", s, i - 1)
        || pack.is("light-verbs", s, i - 1);
  }

  /** "Met": a verb for what both sides do, and no noun. */
  private boolean isMeeting(Sentence s, int i, Trigger trigger) {
    return trigger.frame() == Trigger.Frame.MUTUAL && !s.token(i).isDefinite();
  }

  /** "Mourners": a plural in the nominative, which only a subject is. */
  private boolean isPeople(Sentence s, int i) {
    Token t = s.token(i);
    return t.norm().length() >= SHORTEST_PLURAL
        && pack.endsIn("nominative", t)
        && !t.mayStartClause()
        && !pack.is("no-people", s, i)
        && !pack.is("numbers", s, i)
        && !pack.is("months", s, i)
        && !pack.is("function-words", s, i);
  }
}
