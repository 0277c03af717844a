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
 * Whom words are aimed at by their own sentence, where no name follows the verb: the nationality of
 * what they answer ("condemned the Israeli raids"), and whom a call addresses by any noun.
 */
final class Aims {
  /** So far behind the verb stands what it answers. */
  private static final int REACH = 12;

  private static final int LONGEST_ADDRESSEE = 4;

  private static final Set<EventType> ANSWERS =
      Set.of(EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT);

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final AimsBehind behind;

  Aims(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.behind = new AimsBehind(pack, gazetteer);
  }

  /** Whom words are aimed at, by what their own sentence says; at most one. */
  List<ActorMention> of(Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    if (!pack.verbFirst()) {
      ActorMention aim = behind.of(n, head, speakers);
      return aim == null ? List.of() : List.of(aim);
    }
    if (speakers.isEmpty()) {
      return List.of();
    }
    ActorMention aim = null;
    if (head.value().type() == EventType.REQUEST) {
      aim = addressee(n, head, speakers.get(speakers.size() - 1));
    } else if (ANSWERS.contains(head.value().type())) {
      aim = nation(n, head, speakers);
    }
    return aim == null ? List.of() : List.of(aim);
  }

  /** "Condemned the Israeli raids": the nationality of what is condemned. */
  private @Nullable ActorMention nation(Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    Sentence s = n.sentence();
    int end = Math.min(s.size(), head.to() + REACH);
    for (int i = head.to() + 1; i < end && n.clauses().same(head.from(), i); i++) {
      int at = i;
      Match<String> m = isAnswered(s, i - 1) ? gazetteer.demonyms().at(s, i) : null;
      boolean adjective =
          m != null
              && m.form().article()
              && m.form().preposition().isEmpty()
              && n.actors().stream().noneMatch(a -> a.covers(at));
      if (m != null && adjective) {
        Gazetteer.Entry country = gazetteer.country(m.value());
        return speakers.stream().anyMatch(a -> m.value().equals(a.country()))
            ? null
            : new ActorMention(i, m.to(), country.government(), "", false, Naming.COUNTRY);
      }
    }
    return null;
  }

  /** A definite noun for an act. */
  private boolean isAnswered(Sentence s, int i) {
    Match<String> m = i < s.size() ? pack.words("answered-acts").at(s, i) : null;
    return m != null && m.form().article();
  }

  /** "Called on the political forces to": what stands between who calls and "to". */
  private @Nullable ActorMention addressee(Notes n, Match<Trigger> head, ActorMention speaker) {
    Sentence s = n.sentence();
    int from = speaker.from() >= head.to() ? speaker.to() : head.to();
    int to = from;
    while (to < s.size()
        && to - from < LONGEST_ADDRESSEE
        && s.token(to).isWord()
        && isDefiniteNoun(s, to)) {
      to++;
    }
    int end = to;
    boolean called =
        to > from
            && to < s.size()
            && n.clauses().same(head.from(), from)
            && isCall(s, to)
            && n.actors().stream().noneMatch(a -> a.from() < end && from < a.to())
            && n.dates().stream().noneMatch(d -> d.from() < end && from < d.to());
    return called
        ? new ActorMention(
            from,
            to,
            Identity.unlisted(pack.display(s, from, to, Form.plain("")), null, null),
            "",
            false,
            Naming.KIND)
        : null;
  }

  private boolean isCall(Sentence s, int i) {
    return pack.is("calling-to", s, i)
        || s.token(i).forms().stream().anyMatch(f -> pack.hasClitic("calling-by", f.preposition()));
  }

  private boolean isDefiniteNoun(Sentence s, int i) {
    return s.token(i).forms().stream()
            .anyMatch(f -> f.article() && f.preposition().isEmpty() && !f.conjunction())
        && !pack.is("weekdays", s, i)
        && !pack.is("relative-days", s, i)
        && !pack.is("relative", s, i);
  }

  /** "Welcomed the decision": what the words answer is a bare act, of nobody. */
  boolean answersAct(Notes n, Match<Trigger> head) {
    if (!ANSWERS.contains(head.value().type())) {
      return false;
    }
    Sentence s = n.sentence();
    if (!pack.verbFirst()) {
      int noun = pack.is("the", s, head.to()) ? head.to() + 1 : head.to();
      boolean definite = noun > head.to() || pack.is("the", s, head.to() - 1);
      return definite
          && pack.is("answered-acts", s, noun)
          && (noun + 1 >= s.size()
              || !s.token(noun + 1).isWord()
              || pack.is("function-words", s, noun + 1)
              || pack.is("connectors", s, noun + 1)
              || n.dates().stream().anyMatch(d -> d.from() == noun + 1));
    }
    int end = Math.min(s.size(), head.to() + REACH);
    for (int i = head.to(); i < end && n.clauses().same(head.from(), i); i++) {
      if (isAnswered(s, i)) {
        return i + 1 >= s.size()
            || !s.token(i + 1).isWord()
            || pack.is("function-words", s, i + 1)
            || pack.is("connectors", s, i + 1)
            || s.token(i + 1).forms().stream().anyMatch(Form::conjunction);
      }
    }
    return false;
  }
}
