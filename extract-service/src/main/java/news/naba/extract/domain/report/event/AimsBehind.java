package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whom words are aimed at where the object stands behind its verb and nobody there has a name:
 * "him", the nationality of what is condemned, any noun that is called on to do something.
 */
final class AimsBehind {
  /** So many words may qualify what is answered before its nationality is said. */
  private static final int QUALIFYING_REACH = 5;

  private static final int LONGEST_ADDRESSEE = 8;

  private static final Set<EventType> ANSWERS =
      Set.of(EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT);

  /** What is done to somebody who may be only "him" or "them". */
  private static final Set<EventType> DONE_TO =
      Set.of(
          EventType.ACCUSE,
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.PERSONNEL,
          EventType.RETREAT,
          EventType.REQUEST,
          EventType.SUPPORT,
          EventType.THREATEN);

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  AimsBehind(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  @Nullable ActorMention of(Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    EventType type = head.value().type();
    ActorMention aim = DONE_TO.contains(type) ? pronoun(n, head, speakers) : null;
    if (aim == null && type == EventType.REQUEST) {
      aim = addressee(n, head);
    }
    return aim == null && ANSWERS.contains(type) ? nation(n, head, speakers) : aim;
  }

  /** "Prosecutors accused him of": whoever was named last before, and does not act himself. */
  private @Nullable ActorMention pronoun(
      Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    int at = -1;
    for (int i = head.from() + 1; i <= Math.min(head.to(), n.sentence().size() - 1); i++) {
      at = pack.is("object-pronouns", n.sentence(), i) && !isOwner(n.sentence(), i) ? i : at;
    }
    if (at < 0 || !head.value().isVerb()) {
      return null;
    }
    ActorMention last = null;
    for (ActorMention a : n.actors()) {
      boolean other = speakers.stream().noneMatch(x -> x.name().equals(a.name()));
      last = a.to() <= head.from() && other && a.isPerson() ? a : last;
    }
    ActorMention earlier = n.earlier();
    boolean other =
        earlier != null && speakers.stream().noneMatch(x -> x.name().equals(earlier.name()));
    if (last == null && earlier != null && other && earlier.isPerson()) {
      last = earlier;
    }
    return last == null ? null : last.at(at, at + 1);
  }

  /** "Arrested her brother". */
  private boolean isOwner(Sentence s, int i) {
    return pack.is("owner-pronouns", s, i)
        && i + 1 < s.size()
        && s.token(i + 1).isWord()
        && !pack.is("prepositions", s, i + 1)
        && !pack.is("function-words", s, i + 1)
        && !pack.is("connectors", s, i + 1)
        && !pack.is("adverbs", s, i + 1)
        && !pack.is("infinitive-markers", s, i + 1);
  }

  /** "Condemned the latest Israeli strikes": the nationality of what is condemned. */
  private @Nullable ActorMention nation(Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    Sentence s = n.sentence();
    int end = Math.min(s.size() - 1, head.to() + QUALIFYING_REACH);
    for (int i = head.to(); i < end && n.clauses().same(head.from(), i); i++) {
      Match<String> m = gazetteer.demonyms().at(s, i);
      if (m != null) {
        boolean ofPeople =
            m.to() >= s.size() || !s.token(m.to()).isWord() || pack.is("people", s, m.to());
        Gazetteer.Entry country = gazetteer.country(m.value());
        boolean own = speakers.stream().anyMatch(a -> m.value().equals(a.country()));
        return ofPeople || own
            ? null
            : new ActorMention(i, m.to(), country.government(), "", false, Naming.COUNTRY);
      }
      boolean qualifies =
          s.token(i).isWord()
              && !pack.is("prepositions", s, i)
              && !pack.is("connectors", s, i)
              && !pack.is("relative", s, i)
              && !pack.is("and", s, i)
              && !pack.is("that", s, i);
      if (!qualifies && !s.token(i).isQuote()) {
        return null;
      }
    }
    return null;
  }

  /** "Urged the international community to": what stands between the call and its "to". */
  private @Nullable ActorMention addressee(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    int from = head.to();
    if (pack.is("for-what", s, from - 1) || pack.is("for-what", s, from)) {
      return null; // "called for action to end"
    }
    while (from < s.size() && (pack.is("before-addressee", s, from) || pack.is("the", s, from))) {
      from++;
    }
    int noun = -1;
    int to = from;
    while (to < s.size() && to - from < LONGEST_ADDRESSEE && !isInfinitive(s, to)) {
      boolean word = s.token(to).isWord() && !pack.is("for-what", s, to);
      if (!word || !n.clauses().same(head.from(), to) || isDay(n, to)) {
        return null;
      }
      boolean of = pack.is("prepositions", s, to);
      noun = noun < 0 && of ? to : noun;
      to++;
    }
    int end = noun < 0 ? to : noun;
    int start = from;
    boolean called =
        end > from
            && to < s.size()
            && isInfinitive(s, to)
            && (pack.endsIn("plural-noun", s.token(end - 1)) || pack.is("addressees", s, end - 1))
            && n.actors().stream().noneMatch(a -> a.from() < end && start < a.to());
    return called
        ? new ActorMention(
            from,
            end,
            Identity.unlisted(pack.display(s, from, end, Form.plain("")), null, null),
            "",
            false,
            Naming.KIND)
        : null;
  }

  private boolean isInfinitive(Sentence s, int i) {
    int to = pack.is("negation", s, i) ? i + 1 : i;
    return pack.is("infinitive-markers", s, to)
        && to + 1 < s.size()
        && s.token(to + 1).isWord()
        && !s.token(to + 1).isCapitalised();
  }

  private static boolean isDay(Notes n, int token) {
    return n.dates().stream().anyMatch(d -> d.from() <= token && token < d.to());
  }
}
