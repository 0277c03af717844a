package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
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
 * Whom words are aimed at, where no name follows the verb: whoever did what they answer ("condemned
 * the Israeli raids", "welcomed the decision"), and whom a call addresses by any noun.
 */
final class Aims {
  /** So far behind the verb stands what it answers. */
  private static final int REACH = 12;

  /** So many sentences back it may have been told. */
  private static final int TOLD = 2;

  private static final int LONGEST_ADDRESSEE = 4;

  private static final Set<EventType> ANSWERS =
      Set.of(EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT);

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  Aims(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  /** Whom words are aimed at, by what their own sentence says; at most one. */
  List<ActorMention> of(Notes n, Match<Trigger> head, List<ActorMention> speakers) {
    if (!pack.verbFirst() || speakers.isEmpty()) {
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

  /** "Welcomed the decision": who did what was told last is whom the words are aimed at. */
  Draft withAim(Draft words, Notes n, Match<Trigger> head, List<Draft> before) {
    boolean open =
        pack.verbFirst()
            && words.recipients().isEmpty()
            && !words.actors().isEmpty()
            && ANSWERS.contains(head.value().type())
            && words.trigger().equals(head.value())
            && answersAct(n, head);
    for (int i = before.size() - 1; open && i >= 0; i--) {
      Draft d = before.get(i);
      if (words.sentence() - d.sentence() > TOLD) {
        return words;
      }
      if (isAct(d)) {
        return isAnother(d.actors(), words.actors()) ? words.withRecipients(d.actors()) : words;
      }
    }
    return words;
  }

  private static boolean isAct(Draft d) {
    return !DraftBuilder.SPEECH_ACTS.contains(d.trigger().type())
        && d.trigger().type() != EventType.CONSULT
        && d.modality() == Modality.ASSERTED
        && !d.background();
  }

  /** Whether a bare "the decision", of nobody, is what the words answer. */
  private boolean answersAct(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
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

  private static boolean isAnother(List<Actor> acting, List<Actor> speaking) {
    return !acting.isEmpty()
        && acting.stream().noneMatch(a -> speaking.stream().anyMatch(b -> isSame(a, b)));
  }

  private static boolean isSame(Actor a, Actor b) {
    return a.name().equals(b.name()) || (a.country() != null && a.country().equals(b.country()));
  }
}
