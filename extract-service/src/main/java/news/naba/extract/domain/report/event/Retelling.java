package news.naba.extract.domain.report.event;

import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** Tells the telling of an event from speaking of one that is known already. */
final class Retelling {
  /** So far behind "condemned" stands what is condemned. */
  private static final int OBJECT_REACH = 12;

  private static final int DONE_REACH = 5;

  /** "Years after a". */
  private static final int LONGEST_PRESUPPOSING = 3;

  /** So many words may stand between "the" and its noun. */
  private static final int ADJECTIVES = 3;

  /** So close behind the words stands the day that is theirs. */
  private static final int DATED_REACH = 6;

  private static final Set<EventType> NAMED =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.DISPLACE);

  private final LanguagePack pack;

  Retelling(LanguagePack pack) {
    this.pack = pack;
  }

  /** "The attack" speaks of one already told, unless a new number comes with it. */
  boolean isAnaphor(Notes n, EventGroup group) {
    return isRunningTotal(n, group) || isNamedAgain(n, group);
  }

  private boolean isNamedAgain(Notes n, EventGroup group) {
    return group.tolls().isEmpty()
        && group.triggers().stream()
            .allMatch(
                m ->
                    !m.value().isVerb()
                        && m.value().frame() != Trigger.Frame.MEANS
                        && (m.form().article() || isBehindThe(n, m.from() - 1))
                        && !occurs(n, m)
                        && !isIntroduced(n, m));
  }

  /** "Since Saturday 23 have been killed", later in a text: a sum over days and not one event. */
  private boolean isRunningTotal(Notes n, EventGroup group) {
    return pack.verbFirst()
        && n.sentence().index() > 0
        && group.isWeak()
        && n.dates().stream()
            .anyMatch(
                d ->
                    d.from() > 0
                        && pack.is("counted-since", n.sentence(), d.from() - 1)
                        && n.clauses().same(d.from(), group.head().from()));
  }

  /** "The march that … on Sunday", in the opening of a text: it is told by what is said of it. */
  private boolean isIntroduced(Notes n, Match<Trigger> m) {
    boolean described =
        pack.is("relative", n.sentence(), m.to()) || pack.is("relative", n.sentence(), m.to() + 1);
    return pack.verbFirst()
        && n.sentence().index() == 0
        && described
        && n.dates().stream().anyMatch(d -> n.clauses().same(d.from(), m.from()));
  }

  /** "The attack", "the deadly overnight attack". */
  private boolean isBehindThe(Notes n, int before) {
    int i = before;
    while (i > 0
        && before - i < ADJECTIVES
        && !pack.verbFirst()
        && pack.is("event-adjectives", n.sentence(), i)) {
      i--;
    }
    return pack.is("the", n.sentence(), i);
  }

  /** "The quake", "the magnitude 6.3 tremor": one already told, whatever is said of it. */
  boolean isDefinite(Notes n, EventGroup group) {
    return group.triggers().stream().allMatch(m -> m.value().isNoun() && isDefinite(n, m));
  }

  private boolean isDefinite(Notes n, Match<Trigger> m) {
    for (int i = m.from() - 1; i >= Math.max(0, m.from() - ADJECTIVES); i--) {
      if (pack.is("the", n.sentence(), i)) {
        return true;
      }
    }
    return m.form().article();
  }

  /** "The march took place in": a verb of happening tells it after all. */
  private boolean occurs(Notes n, Match<Trigger> m) {
    for (int i = Math.max(0, m.from() - 2); i < Math.min(n.sentence().size(), m.to() + 3); i++) {
      if (pack.is("occurring", n.sentence(), i) && n.clauses().same(i, m.from())) {
        return true;
      }
    }
    return false;
  }

  /**
   * An event named only as what a statement, a protest or an inquiry is about: "condemned the
   * killing of", "in protest at the arrest of". With a number of its own it is told after all.
   */
  boolean isPresupposed(Notes n, EventGroup group) {
    Match<Trigger> head = group.triggers().get(0);
    if (isCauseOfProtest(n, group, head)) {
      return true;
    }
    if (isCounted(n, group) || DraftBuilder.SPEECH_ACTS.contains(group.type())) {
      return false;
    }
    if (n.clauses().asideFrom(head.from()) >= 0 && !isDatedAside(n, head)) {
      return true; // "the two leaders, who brokered the deal": it only says who they are
    }
    if (pack.verbFirst() && isDatedBehind(n, head)) {
      return false; // "who fell on Wednesday to the army's bullets"
    }
    if (head.value().isVerb()) {
      return isRelated(n, head) && group.triggers().size() == 1 && group.type() != EventType.COERCE
          || (!pack.verbFirst() && presupposes(n.sentence(), head.from(), head.from()));
    }
    if (!pack.verbFirst() && pack.is("who", n.sentence(), head.from() - 1)) {
      return !isDatedAside(n, head); // "a man who stabbed"
    }
    if (group.type() == EventType.CONSULT && namesBothSides(n, head)) {
      return false; // "after talks between X and Y": told, however it is joined
    }
    Sentence s = n.sentence();
    return isObjectOfSpeech(n, head)
        || isMention(n, group, head)
        || presupposes(s, head.from(), head.from() - 1);
  }

  /** "Marched against the killing of two traders": what it is about, be it counted or not. */
  private boolean isCauseOfProtest(Notes n, EventGroup group, Match<Trigger> head) {
    Sentence s = n.sentence();
    if (pack.verbFirst() || group.type() == EventType.PROTEST) {
      return false;
    }
    boolean about = false;
    for (int i = head.from() - 1; i >= Math.max(0, head.from() - 2); i--) {
      about |= pack.is("causes", s, i);
    }
    return about
        && n.triggers().stream()
            .anyMatch(
                t ->
                    t.value().type() == EventType.PROTEST
                        && t.from() < head.from()
                        && n.clauses().continues(t.from(), head.from()));
  }

  /**
   * "Amid the protests", "two years after a crash": the words lead up to the noun or its article.
   */
  private boolean presupposes(Sentence s, int head, int upTo) {
    for (int i = head - 1; i >= Math.max(0, head - LONGEST_PRESUPPOSING); i--) {
      Match<String> m = pack.words("presupposing").at(s, i);
      if (m != null && m.to() >= upTo) {
        return true;
      }
    }
    return false;
  }

  /** "Who attacked", "which X has banned": which one is meant, and nothing new of it. */
  private boolean isRelated(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    if (pack.verbFirst() || pack.is("relative", s, head.from() - 1)) {
      return pack.is("relative", s, head.from() - 1) && !isDatedAside(n, head);
    }
    int i = head.from() - 1;
    while (i > 0 && pack.is("have", s, i)) {
      i--;
    }
    if (i < head.from() - 1 && pack.is("who", s, i) && !isDatedAside(n, head)) {
      return true; // "leaders who had phoned"
    }
    i = head.from() - 1;
    while (i > 0 && (pack.is("before-participle", s, i) || isActor(n, i))) {
      i--;
    }
    return i < head.from() - 2 && pack.is("which", s, i);
  }

  /** "The killing of X last Wednesday in Y": told, whatever it is the object of. */
  private boolean isDatedBehind(Notes n, Match<Trigger> head) {
    boolean dated =
        n.dates().stream()
            .anyMatch(
                d ->
                    d.precision() == Precision.DAY
                        && d.from() >= head.to()
                        && d.from() - head.to() <= DATED_REACH
                        && n.clauses().same(d.from(), head.from())
                        && !n.namesSource(d.from()));
    boolean placed =
        n.places().stream()
            .anyMatch(
                p ->
                    p.preposition().equals(Prepositions.IN)
                        && p.from() >= head.to()
                        && n.clauses().same(p.from(), head.from()));
    return dated && (head.value().isVerb() || (placed && head.value().type() == EventType.ASSAULT));
  }

  /** "X, who resigned on Monday": told by the way, and told after all. */
  private static boolean isDatedAside(Notes n, Match<Trigger> head) {
    return n.clauses().asideFrom(head.from()) >= 0
        && n.dates().stream()
            .anyMatch(
                d ->
                    d.precision() != Precision.YEAR
                        && d.precision() != Precision.MONTH
                        && n.clauses().same(d.from(), head.from())
                        && !n.namesSource(d.from()));
  }

  private static boolean isActor(Notes n, int token) {
    return n.actors().stream().anyMatch(a -> a.covers(token));
  }

  private static boolean namesBothSides(Notes n, Match<Trigger> head) {
    return n.actors().stream()
            .filter(a -> a.from() >= head.to() && n.clauses().same(a.from(), head.from()))
            .limit(2)
            .count()
        == 2;
  }

  private boolean isObjectOfSpeech(Notes n, Match<Trigger> head) {
    for (int i = Math.max(0, head.from() - OBJECT_REACH); i < head.from(); i++) {
      Match<Trigger> m = pack.triggers().at(n.sentence(), i);
      if (m != null
          && m.to() <= head.from()
          && DraftBuilder.SPEECH_ACTS.contains(m.value().type())
          && n.clauses().same(i, head.from())) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Because of the attack by X", "since the withdrawal of Y": an act that is only named, behind a
   * preposition and without a day or a verb of its own, in the course of telling something else.
   */
  private boolean isMention(Notes n, EventGroup group, Match<Trigger> head) {
    Sentence s = n.sentence();
    int before = head.from() - 1;
    boolean governed =
        !head.form().preposition().isEmpty() || pack.is("plain-prepositions", s, before);
    return governed
        && pack.verbFirst()
        && s.index() > 0
        && NAMED.contains(group.type())
        && group.triggers().size() == 1
        && n.dates().stream()
            .noneMatch(d -> n.clauses().same(d.from(), head.from()) && !n.namesSource(d.from()))
        && !done(n, before);
  }

  /** "Announced the arrest of", "succeeded in evacuating": the verb before tells it. */
  private boolean done(Notes n, int before) {
    for (int i = before; i >= Math.max(0, before - DONE_REACH); i--) {
      if (pack.is("light-verbs", n.sentence(), i)
          || pack.is("speech-verbs", n.sentence(), i)
          || pack.is("occurring", n.sentence(), i)
          || pack.is("bringing-about", n.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the group has a number of its own; "the student" or "some" is none. */
  private boolean isCounted(Notes n, EventGroup group) {
    return group.tolls().values().stream()
        .anyMatch(
            t ->
                !Integer.valueOf(1).equals(t.quantity().min())
                    || (!pack.verbFirst() && isNumber(n.sentence(), t.quantity().from())));
  }

  /** "One person is dead". */
  private boolean isNumber(Sentence s, int i) {
    return s.token(i).kind() == Token.Kind.NUMBER || pack.is("numbers", s, i);
  }

  boolean again(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    return pack.is("again", s, head.to()) || pack.is("again", s, head.from() - 1);
  }
}
