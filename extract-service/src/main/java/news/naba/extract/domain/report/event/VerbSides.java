package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.event.Participants.Sides;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds who did what a verb tells, and to whom: its subject and its object. */
final class VerbSides {
  private static final int ADJACENT = 3;
  private static final int NEARBY = 10;

  /** Of these, who is addressed stands close by; further on stands what it is about. */
  private static final Set<EventType> SPOKEN_TO = Set.of(EventType.REQUEST, EventType.REJECT);

  private static final int SPOKEN_TO_REACH = 4;

  /** "Denounced what it called the sole rule of X": so many words may say what X is blamed for. */
  private static final int BLAMED_REACH = 6;

  /** Who calls on governments and is not called on together with them. */
  private static final Set<String> OUTSIDE_POWER = Set.of("NGO", "OPP", "CVL", "REB", "IGO", "PTY");

  private final LanguagePack pack;
  private final Subjects subjects;
  private final Complements complements;
  private final SubjectBefore subjectBefore;

  VerbSides(LanguagePack pack, Subjects subjects, Complements complements) {
    this.pack = pack;
    this.subjects = subjects;
    this.complements = complements;
    this.subjectBefore = new SubjectBefore(pack);
  }

  Sides of(Notes n, Match<Trigger> trigger) {
    int from = trigger.from();
    int to = trigger.to();
    boolean participle = pack.is("participles", n.sentence(), from);
    if (participle && isOfProtest(n, from)) {
      return new Sides(List.of(), List.of());
    }
    ActorMention subject = participle ? ofParticiple(n, from) : own(n, trigger);
    subject = subject != null || participle ? subject : subjects.subject(n, from, to, false);
    if (subject != null && to - from == 1 && !participle && !subjects.isSure(n, from, subject)) {
      subject = null;
    }
    if (subject != null && (isVisited(trigger, subject) || isAddressed(n, trigger, subject))) {
      subject = null;
    }
    subject = subject != null ? subject : subjects.goingOn(n, trigger);
    subject = subject != null || participle ? subject : subjectBefore.of(n, trigger);
    int after = subject != null && subject.from() >= to ? subject.to() : to;
    ActorMention object = object(n, trigger, subject, after);
    if (object == null && trigger.end() > after) {
      ActorMention far = object(n, trigger, subject, trigger.end());
      object = far != null && far.from() - trigger.end() <= ADJACENT ? far : null;
    }
    boolean suffered = object == null && subject != null && suffers(trigger.value(), subject);
    return suffered ? Sides.of(subjects, n, null, subject) : Sides.of(subjects, n, subject, object);
  }

  /** "Rebel fighters swept into": the words for the act begin with who acts. */
  private @Nullable ActorMention own(Notes n, Match<Trigger> trigger) {
    for (ActorMention a : n.actors()) {
      if (!pack.verbFirst()
          && a.covers(trigger.from())
          && a.to() < trigger.end()
          && a.preposition().isEmpty()) {
        return a;
      }
    }
    return null;
  }

  /** Whom a verb acts on, named behind it or its last word: "voted by six to one to remove X". */
  private @Nullable ActorMention object(
      Notes n, Match<Trigger> trigger, @Nullable ActorMention subject, int after) {
    int from = trigger.from();
    boolean blames = trigger.value().type() == EventType.ACCUSE && pack.verbFirst();
    int reach = blames ? BLAMED_REACH : ADJACENT;
    for (ActorMention a : subjects.inClause(n, from)) {
      int gap = subjects.words(n, after, a.from());
      boolean governed =
          (a.preposition().isEmpty() && gap <= reach)
              || Participants.ON.contains(a.preposition())
              || a.preposition().equals(Prepositions.TO)
              || a.preposition().equals(Prepositions.WITH)
              || (a.preposition().equals(Prepositions.FROM) && pack.verbFirst())
              || ((a.preposition().equals(Prepositions.IN) || a.preposition().equals("of"))
                  && gap <= 2);
      boolean far =
          SPOKEN_TO.contains(trigger.value().type()) && a.from() - after > SPOKEN_TO_REACH;
      boolean coordinated = subject != null && subjects.group(n, subject).contains(a);
      boolean same = subject != null && isSameSubject(n, subject, a);
      boolean fits =
          governed && !coordinated && !same && !far && !a.isMedium() && !isMourned(n, trigger, a);
      boolean titled =
          !pack.verbFirst()
              && a.from() > from
              && a.to() > after; // "removed President X": one of its words
      boolean behind =
          a.from() >= after || (titled && (after == trigger.to() || after == trigger.end()));
      if (behind && gap <= NEARBY && fits && !isOfNext(n, after, a)) {
        return a;
      }
    }
    return null;
  }

  /** "The secretariat of the party", "the leader, X": more of who acts, and nobody acted on. */
  private static boolean isSameSubject(Notes n, ActorMention subject, ActorMention a) {
    int gap = a.from() - subject.to();
    boolean part =
        gap == 0
            && a.preposition().equals(Prepositions.TO)
            && subject.naming() != ActorMention.Naming.LISTED
            && subject.naming() != ActorMention.Naming.COUNTRY;
    boolean aside =
        gap == 1
            && (n.sentence().token(subject.to()).is(",")
                || n.sentence().token(subject.to()).isDash());
    boolean title =
        subject.naming() == ActorMention.Naming.TITLE
            || subject.naming() == ActorMention.Naming.OFFICE
            || a.naming() == ActorMention.Naming.TITLE;
    return part || (aside && title && a.preposition().isEmpty() && !a.conjoined());
  }

  /** "Said that …, calling for": who speaks, else who was doing something before. */
  private @Nullable ActorMention ofParticiple(Notes n, int participle) {
    for (Source source : n.sources()) {
      if (source.says(participle)) {
        ActorMention who = source.actor();
        return who == null || who.isMedium() ? null : who;
      }
    }
    return subjects.acting(n, participle);
  }

  /** "And called on the international community": on those who are only ever called on. */
  private boolean isAddressed(Notes n, Match<Trigger> trigger, ActorMention a) {
    return trigger.value().type() == EventType.REQUEST
        && a.from() >= trigger.to()
        && (pack.is("addressees", n.sentence(), a.from()) || isPetitioned(n, trigger, a));
  }

  /**
   * "The union welcomed the ruling and called on the government to": those outside power call on
   * those in power, and go on doing so.
   */
  private boolean isPetitioned(Notes n, Match<Trigger> trigger, ActorMention a) {
    ActorMention before = trigger.form().conjunction() ? subjects.acting(n, trigger.from()) : null;
    return before != null
        && n.sentence().token(a.from()).forms().stream().anyMatch(Form::article)
        && a.naming() == ActorMention.Naming.KIND
        && "GOV".equals(a.sector())
        && OUTSIDE_POWER.contains(String.valueOf(before.sector()));
  }

  /** "Condemned the raid, calling on Y": Y is called on, and nobody condemns Y. */
  private boolean isOfNext(Notes n, int after, ActorMention a) {
    for (int i = after; i < a.from(); i++) {
      if (pack.is("participles", n.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  /** "Marches calling for": what they are for, and no call of anybody's. */
  private boolean isOfProtest(Notes n, int participle) {
    return n.triggers().stream()
        .anyMatch(
            t ->
                t.value().type() == EventType.PROTEST
                    && t.to() <= participle
                    && participle - t.to() <= 1
                    && (t.to() == participle || n.sentence().token(t.to()).isWord()));
  }

  /** "Visited Kabul": the capital is where it was, and no government visits. */
  private boolean isVisited(Match<Trigger> trigger, ActorMention a) {
    return pack.verbFirst()
        && "visit".equals(trigger.value().mode())
        && a.naming() == ActorMention.Naming.COUNTRY
        && a.from() == trigger.to();
  }

  /** "Condemned the killing of X": X is whom it was done to, and nobody blames X. */
  private boolean isMourned(Notes n, Match<Trigger> trigger, ActorMention a) {
    if (trigger.value().type() != EventType.ACCUSE
        || Participants.DOERS.contains(String.valueOf(a.sector()))) {
      return false;
    }
    for (int i = Math.max(trigger.to(), a.from() - ADJACENT); i < a.from(); i++) {
      Match<Trigger> deed = pack.triggers().at(n.sentence(), i);
      boolean suffered =
          deed != null
              && deed.value().type() == EventType.ASSAULT
              && (deed.value().frame() == Trigger.Frame.OF_OBJECT || deed.value().isWeak());
      if (suffered) {
        return true;
      }
    }
    return false;
  }

  /** "اعتقلت فلانة": what only bodies do to people befell a person who is named alone. */
  private boolean suffers(Trigger trigger, ActorMention alone) {
    boolean person =
        (alone.naming() == ActorMention.Naming.UNLISTED
                && !Participants.DOERS.contains(String.valueOf(alone.sector())))
            || alone.naming() == ActorMention.Naming.TITLE;
    return pack.verbFirst() && person && "arrest".equals(trigger.mode());
  }

  /** Whether a verb form that reads as active or passive is passive here. */
  boolean isPassive(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    boolean continuous =
        pack.endsIn("continuous", s.token(trigger.from()))
            || (trigger.to() - trigger.from() > 1
                && pack.endsIn("continuous", s.token(trigger.from() + 1)));
    boolean planned = pack.is("infinitive-markers", s, trigger.from() + 1);
    if (!pack.verbFirst() && (continuous || planned)) {
      return false; // "is sending", "is to send"
    }
    if (!pack.verbFirst()) {
      return (pack.is("have", s, trigger.from())
              && pack.is("passive-auxiliaries", s, trigger.from() + 1))
          || pack.is("passive-auxiliaries", s, trigger.from())
          || pack.is("passive-auxiliaries", s, trigger.from() - 1)
          || pack.is("passive-auxiliaries", s, trigger.from() - 2);
    }
    ActorMention before = subjects.before(n, trigger.from());
    if (before != null && subjects.leads(n, before, trigger.from())) {
      return false;
    }
    boolean counted =
        n.tolls().stream()
            .anyMatch(
                t ->
                    t.quantity().from() >= trigger.to() && t.quantity().from() <= trigger.to() + 1);
    boolean subject = pack.endsIn("nominative", next(s, trigger.to()));
    counted &=
        !(subject && n.tolls().stream().anyMatch(t -> t.quantity().from() == trigger.to() + 1));
    ActorMention doer = actorAt(n, trigger.to());
    counted &= doer == null || n.tolls().stream().anyMatch(t -> doer.covers(t.quantity().from()));
    boolean acts = subjects.isPronoun(n, trigger.from()); // "that it arrested six"
    return (counted && !acts) || pack.is("passive-auxiliaries", s, trigger.from() - 1);
  }

  /** "Killed the police a man": who is named between verb and number did it. */
  private static @Nullable ActorMention actorAt(Notes n, int token) {
    return n.actors().stream()
        .filter(a -> a.from() == token && a.preposition().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Token next(Sentence s, int i) {
    return s.token(Math.min(i, s.size() - 1));
  }
}
