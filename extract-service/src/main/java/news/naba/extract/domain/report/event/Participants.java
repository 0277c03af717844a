package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds who did it and to whom, by the frame of the words that tell the event. */
final class Participants {
  private static final int ADJACENT = 3;
  private static final int NEARBY = 10;

  /** Of these, who is addressed stands close by; further on stands what it is about. */
  private static final Set<EventType> SPOKEN_TO = Set.of(EventType.REQUEST, EventType.REJECT);

  private static final int SPOKEN_TO_REACH = 4;

  /** Sectors that announce their own acts: arrests, receptions, releases. */
  private static final Set<String> DOERS = Set.of("GOV", "MIL", "COP", "SPY", "REB", "JUD");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Subjects subjects;
  private final Complements complements;

  Participants(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.subjects = new Subjects(pack);
    this.complements = new Complements(pack, subjects);
  }

  record Sides(List<ActorMention> actors, List<ActorMention> recipients) {}

  Sides of(Notes n, Match<Trigger> trigger) {
    boolean passive = trigger.value().frame() == Trigger.Frame.ACT && isPassive(n, trigger);
    ActorMention agent = complements.agent(n, trigger);
    return switch (trigger.value().frame()) {
      case BARE -> new Sides(List.of(), List.of());
      case ACT ->
          passive
              ? sides(n, agent, subjects.subject(n, trigger.from(), trigger.to(), true))
              : act(n, trigger);
      case UNDERGO -> sides(n, agent, subjects.subject(n, trigger.from(), trigger.to(), true));
      case OF_SUBJECT -> sides(n, ofSubject(n, trigger), complements.after(n, trigger.to(), ON));
      case OF_OBJECT -> ofObject(n, trigger, agent);
      case MEANS -> sides(n, agent != null ? agent : doer(n, trigger), null);
      case EVENT -> event(n, trigger, agent);
      case MUTUAL -> mutual(n, trigger);
    };
  }

  private static final List<String> PARTNER = List.of(Prepositions.WITH);

  private static final List<String> ON = List.of(Prepositions.ON, "against");

  private Sides sides(Notes n, @Nullable ActorMention actor, @Nullable ActorMention recipient) {
    return new Sides(subjects.group(n, actor), subjects.group(n, recipient));
  }

  private @Nullable ActorMention ofSubject(Notes n, Match<Trigger> trigger) {
    ActorMention genitive = complements.genitive(n, trigger);
    if (genitive == null && pack.verbFirst()) {
      genitive = announcer(n, trigger);
    }
    return genitive != null ? genitive : subjects.before(n, trigger.from());
  }

  /** "Arrest of X", or "arrest by the police of X" where the police stands in the genitive. */
  private Sides ofObject(Notes n, Match<Trigger> trigger, @Nullable ActorMention agent) {
    ActorMention genitive = complements.genitive(n, trigger);
    if (genitive != null
        && genitive.preposition().isEmpty()
        && genitive.from() == trigger.to()
        && !pack.is("prepositions", n.sentence(), trigger.to() - 1)
        && pack.is("bodies", n.sentence(), genitive.from())) {
      return sides(n, genitive, complements.after(n, genitive.to(), List.of(Prepositions.TO)));
    }
    if (genitive != null
        && genitive.preposition().isEmpty()
        && pack.endsIn("nominative", n.sentence().token(genitive.from()))) {
      return sides(n, genitive, null); // no genitive ends so: the noun is written like its verb
    }
    if (genitive == null && !pack.verbFirst() && isPassive(n, trigger)) {
      return sides(n, agent, subjects.subject(n, trigger.from(), trigger.to(), true));
    }
    return sides(n, agent != null ? agent : doer(n, trigger), genitive);
  }

  /** Who did what only a noun tells: the subject of a light verb, or who announces it. */
  private @Nullable ActorMention doer(Notes n, Match<Trigger> trigger) {
    ActorMention light = lightSubject(n, trigger);
    if (light != null) {
      return light;
    }
    ActorMention main = null;
    for (ActorMention a : n.actors()) {
      boolean free =
          a.preposition().isEmpty() && !a.conjoined() && !a.isMedium() && a.to() <= trigger.from();
      if (free
          && DOERS.contains(String.valueOf(a.sector()))
          && (main == null || (n.namesSource(main.from()) && !n.namesSource(a.from())))) {
        main = a;
      }
    }
    return main;
  }

  private Sides act(Notes n, Match<Trigger> trigger) {
    int from = trigger.from();
    int to = trigger.to();
    boolean participle = pack.is("participles", n.sentence(), from);
    if (participle && isOfProtest(n, from)) {
      return new Sides(List.of(), List.of());
    }
    ActorMention subject =
        participle ? ofParticiple(n, from) : subjects.subject(n, from, to, false);
    if (subject != null && to - from == 1 && !participle && !subjects.isSure(n, from, subject)) {
      subject = null;
    }
    if (subject != null && (isVisited(trigger, subject) || isAddressed(n, trigger, subject))) {
      subject = null;
    }
    subject = subject != null ? subject : subjects.goingOn(n, trigger);
    int after = subject != null && subject.from() >= to ? subject.to() : to;
    ActorMention object = null;
    for (ActorMention a : subjects.inClause(n, from)) {
      int gap = subjects.words(n, after, a.from());
      boolean governed =
          (a.preposition().isEmpty() && gap <= ADJACENT)
              || ON.contains(a.preposition())
              || a.preposition().equals(Prepositions.TO)
              || a.preposition().equals(Prepositions.WITH)
              || (a.preposition().equals(Prepositions.FROM) && pack.verbFirst())
              || ((a.preposition().equals(Prepositions.IN) || a.preposition().equals("of"))
                  && gap <= 2);
      boolean far =
          SPOKEN_TO.contains(trigger.value().type()) && a.from() - after > SPOKEN_TO_REACH;
      boolean coordinated = subject != null && subjects.group(n, subject).contains(a);
      boolean fits = governed && !coordinated && !far && !a.isMedium() && !isMourned(n, trigger, a);
      if (a.from() >= after && gap <= NEARBY && fits && !isOfNext(n, after, a)) {
        object = a;
        break;
      }
    }
    boolean suffered = object == null && subject != null && suffers(trigger.value(), subject);
    return suffered ? sides(n, null, subject) : sides(n, subject, object);
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
        && pack.is("addressees", n.sentence(), a.from());
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
    if (trigger.value().type() != EventType.ACCUSE || DOERS.contains(String.valueOf(a.sector()))) {
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
                && !DOERS.contains(String.valueOf(alone.sector())))
            || alone.naming() == ActorMention.Naming.TITLE;
    return pack.verbFirst() && person && "arrest".equals(trigger.mode());
  }

  private Sides event(Notes n, Match<Trigger> trigger, @Nullable ActorMention agent) {
    Sides between = trigger.value().type() == EventType.AGREE ? between(n, trigger) : null;
    if (between != null) {
      return between;
    }
    List<ActorMention> actors = subjects.group(n, agent);
    ActorMention before = pack.verbFirst() ? subjects.before(n, trigger.from()) : null;
    if (actors.isEmpty() && before != null && subjects.leads(n, before, trigger.from())) {
      actors = subjects.group(n, before); // the noun is written like its verb: "X shelled"
    }
    if (actors.isEmpty()) {
      actors = nationalities(n, trigger);
    }
    if (actors.isEmpty()) {
      ActorMention genitive = complements.genitive(n, trigger);
      boolean mine =
          genitive != null
              && (genitive.from() == trigger.to()
                  || complements.qualified(n, trigger.to(), genitive.from()))
              && !"CVL".equals(genitive.sector())
              && (genitive.preposition().isEmpty()
                  || genitive.preposition().equals(Prepositions.TO)
                  || genitive.preposition().equals("of"));
      actors = mine ? subjects.group(n, genitive) : actors;
    }
    if (actors.isEmpty()) {
      actors = subjects.group(n, lightSubject(n, trigger));
    }
    List<String> target = trigger.value().type() == EventType.AGREE ? PARTNER : ON;
    List<ActorMention> recipients = subjects.group(n, complements.after(n, trigger.to(), target));
    return new Sides(actors, without(recipients, actors));
  }

  private Sides mutual(Notes n, Match<Trigger> trigger) {
    Sides between = between(n, trigger);
    if (between != null) {
      return between;
    }
    ActorMention possessor = possessor(n, trigger);
    ActorMention first =
        possessor != null ? possessor : subjects.subject(n, trigger.from(), trigger.to(), false);
    ActorMention light = first == null ? lightSubject(n, trigger) : first;
    List<ActorMention> actors = subjects.group(n, light);
    List<ActorMention> recipients = new ArrayList<>();
    for (ActorMention a : subjects.inClause(n, trigger.from())) {
      boolean other = light == null || a.from() > light.from();
      if (other
          && !actors.contains(a)
          && (actors.size() <= 1 || a.preposition().equals(Prepositions.WITH))
          && a.from() >= trigger.from() - NEARBY
          && !a.isMedium()
          && a.from() - trigger.to() <= 2 * NEARBY
          && !a.preposition().equals(Prepositions.ABOUT)
          && !a.preposition().equals(Prepositions.FROM)) {
        recipients.addAll(subjects.group(n, a));
        break;
      }
    }
    if (recipients.isEmpty() && actors.size() > 1) {
      return new Sides(actors.subList(0, 1), actors.subList(1, actors.size())); // "X and Y met"
    }
    return new Sides(actors, recipients);
  }

  /** "Between X and Y". */
  private @Nullable Sides between(Notes n, Match<Trigger> trigger) {
    List<ActorMention> between = new ArrayList<>();
    for (ActorMention a : subjects.inClause(n, trigger.from())) {
      if (a.preposition().equals(Prepositions.BETWEEN)) {
        between.addAll(subjects.group(n, a));
      }
    }
    return between.size() > 1
        ? new Sides(between.subList(0, 1), between.subList(1, between.size()))
        : null;
  }

  /** "His meeting with Y": whoever was named last before. */
  private @Nullable ActorMention possessor(Notes n, Match<Trigger> trigger) {
    boolean possessive =
        trigger.to() - trigger.from() == 1
            && pack.endsIn("possessive", n.sentence().token(trigger.from()));
    ActorMention last = null;
    for (ActorMention a : n.actors()) {
      last = possessive && a.to() <= trigger.from() && !a.isMedium() ? a : last;
    }
    return last;
  }

  private static List<ActorMention> without(List<ActorMention> some, List<ActorMention> others) {
    return some.stream()
        .filter(a -> others.stream().noneMatch(o -> o.name().equals(a.name())))
        .toList();
  }

  /** "Russian and Syrian strikes": the nationalities that qualify the noun. */
  private List<ActorMention> nationalities(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    List<ActorMention> found = new ArrayList<>();
    int step = pack.verbFirst() ? 1 : -1;
    int i = pack.verbFirst() ? trigger.to() : trigger.from() - 1;
    for (int skipped = 0; i >= 0 && i < s.size() && skipped <= 2; i += step) {
      Match<String> m = gazetteer.demonyms().at(s, i);
      if (m != null && m.form().preposition().isEmpty()) {
        Gazetteer.Entry country = gazetteer.country(m.value());
        found.add(
            new ActorMention(
                i, m.to(), country.government(), "", false, ActorMention.Naming.COUNTRY));
      } else if (!pack.is("and", s, i) && !pack.is("event-adjectives", s, i)) {
        skipped = 3;
      }
    }
    return found;
  }

  /** The subject of "carried out", "launched" beside the noun. */
  private @Nullable ActorMention lightSubject(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    Match<String> best = null;
    int from = Math.max(0, trigger.from() - 2 * NEARBY);
    for (Match<String> m :
        pack.words("light-verbs").in(s, from, Math.min(s.size(), trigger.to() + 4))) {
      if (n.clauses().same(m.from(), trigger.from())) {
        best = best == null || m.from() < trigger.from() ? m : best;
      }
    }
    ActorMention subject = best == null ? null : subjects.subject(n, best.from(), best.to(), false);
    return subject == null && (best == null || pack.verbFirst()) ? announcer(n, trigger) : subject;
  }

  /** "X announced a ceasefire": who says so does so. */
  private @Nullable ActorMention announcer(Notes n, Match<Trigger> trigger) {
    for (Source source : n.sources()) {
      ActorMention who = source.actor();
      if (pack.verbFirst() && who != null && !who.isMedium() && isObject(n, source, trigger)) {
        return who;
      }
      boolean announces =
          source.scopeFrom() <= trigger.from()
              && trigger.from() - source.to() <= NEARBY
              && !pack.words("light-verbs").in(n.sentence(), source.from(), source.to()).isEmpty();
      if (announces && !pack.verbFirst()) {
        return source.actor();
      }
    }
    return null;
  }

  /** "X announced imposing …": the noun is what the verb of speech has as its object. */
  private boolean isObject(Notes n, Source speaker, Match<Trigger> trigger) {
    int to = speaker.to();
    while (to < trigger.from()
        && (pack.is("performing", n.sentence(), to)
            || pack.is("weekdays", n.sentence(), to)
            || pack.is("relative-days", n.sentence(), to)
            || pack.is("between-verb-and-subject", n.sentence(), to))) {
      to++;
    }
    int gap = trigger.from() - to;
    boolean plain = trigger.form().preposition().isEmpty() && !trigger.form().conjunction();
    boolean word =
        gap == 1 && n.sentence().token(to).isWord() && !pack.is("that", n.sentence(), to);
    return plain && (gap == 0 || word);
  }

  private static Token next(Sentence s, int i) {
    return s.token(Math.min(i, s.size() - 1));
  }

  /** Whether a verb form that reads as active or passive is passive here. */
  boolean isPassive(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    if (!pack.verbFirst() && pack.endsIn("continuous", s.token(trigger.from()))) {
      return false; // "is sending"
    }
    if (!pack.verbFirst()) {
      return pack.is("passive-auxiliaries", s, trigger.from())
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
    boolean acts = subjects.isPronoun(n, trigger.from()); // "that it arrested six"
    return (counted && !acts) || pack.is("passive-auxiliaries", s, trigger.from() - 1);
  }
}
