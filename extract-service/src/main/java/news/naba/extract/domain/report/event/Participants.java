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
import org.jspecify.annotations.Nullable;

/** Finds who did it and to whom, by the frame of the words that tell the event. */
final class Participants {
  private static final int NEARBY = 10;
  private static final List<String> PARTNER = List.of(Prepositions.WITH);
  static final List<String> ON = List.of(Prepositions.ON, "against");

  /** Sectors that announce their own acts: arrests, receptions, releases. */
  static final Set<String> DOERS = Set.of("GOV", "MIL", "COP", "SPY", "REB", "JUD");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Subjects subjects;
  private final Complements complements;
  private final VerbSides verbs;
  private final PeopleActing people;

  Participants(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.subjects = new Subjects(pack);
    this.complements = new Complements(pack, subjects);
    this.verbs = new VerbSides(pack, subjects, complements);
    this.people = new PeopleActing(pack);
  }

  record Sides(List<ActorMention> actors, List<ActorMention> recipients) {
    /** Two sides, each with those who are joined to who leads it. */
    static Sides of(
        Subjects subjects,
        Notes n,
        @Nullable ActorMention actor,
        @Nullable ActorMention recipient) {
      return new Sides(subjects.group(n, actor), subjects.group(n, recipient));
    }
  }

  Sides of(Notes n, Match<Trigger> trigger) {
    boolean passive = trigger.value().frame() == Trigger.Frame.ACT && verbs.isPassive(n, trigger);
    ActorMention agent = complements.agent(n, trigger);
    if (trigger.value().frame() == Trigger.Frame.ACT && isGerund(n, trigger)) {
      return Sides.of(subjects, n, agent, complements.genitive(n, trigger));
    }
    return switch (trigger.value().frame()) {
      case BARE -> new Sides(List.of(), List.of());
      case ACT ->
          passive
              ? Sides.of(
                  subjects, n, agent, subjects.subject(n, trigger.from(), trigger.to(), true))
              : orNationality(n, trigger, verbs.of(n, trigger));
      case UNDERGO ->
          Sides.of(subjects, n, agent, subjects.subject(n, trigger.from(), trigger.to(), true));
      case OF_SUBJECT ->
          Sides.of(subjects, n, ofSubject(n, trigger), complements.after(n, trigger.to(), ON));
      case OF_OBJECT -> ofObject(n, trigger, agent);
      case MEANS -> Sides.of(subjects, n, agent != null ? agent : doer(n, trigger), null);
      case EVENT -> event(n, trigger, agent);
      case MUTUAL -> mutual(n, trigger);
    };
  }

  /** "X condemned the killing of": a noun by its article, and X did not kill. */
  private boolean isGerund(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    return !pack.verbFirst()
        && pack.endsIn("continuous", s.token(trigger.from()))
        && (pack.is("the", s, trigger.from() - 1) || pack.is("articles", s, trigger.from() - 1));
  }

  /** "Russian jets bombed": where the words for the act name its means, whose they are is said. */
  private Sides orNationality(Notes n, Match<Trigger> trigger, Sides sides) {
    if (!sides.actors().isEmpty() || pack.verbFirst()) {
      return sides;
    }
    List<ActorMention> national = nationalities(n, trigger);
    ActorMention acting = national.isEmpty() ? people.of(n, trigger) : null;
    return new Sides(acting == null ? national : List.of(acting), sides.recipients());
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
    if (!pack.verbFirst() && verbs.isPassive(n, trigger)) {
      ActorMention suffering = subjects.subject(n, trigger.from(), trigger.to(), true);
      if (suffering != null) {
        return Sides.of(subjects, n, agent, suffering); // "were handed over to X"
      }
    }
    ActorMention genitive = complements.genitive(n, trigger);
    if (genitive != null
        && genitive.preposition().isEmpty()
        && genitive.from() == trigger.to()
        && !pack.is("prepositions", n.sentence(), trigger.to() - 1)
        && pack.is("bodies", n.sentence(), genitive.from())) {
      return Sides.of(
          subjects, n, genitive, complements.after(n, genitive.to(), List.of(Prepositions.TO)));
    }
    if (genitive != null
        && genitive.preposition().isEmpty()
        && pack.endsIn("nominative", n.sentence().token(genitive.from()))) {
      return Sides.of(
          subjects, n, genitive, null); // no genitive ends so: the noun is written like its verb
    }
    if (genitive == null && !pack.verbFirst() && verbs.isPassive(n, trigger)) {
      return Sides.of(subjects, n, agent, subjects.subject(n, trigger.from(), trigger.to(), true));
    }
    return Sides.of(subjects, n, agent != null ? agent : doer(n, trigger), genitive);
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
          && (!a.preposition().equals(Prepositions.FROM) || isCall(trigger))) {
        recipients.addAll(subjects.group(n, a));
        break;
      }
    }
    if (actors.isEmpty() && recipients.isEmpty()) {
      return new Sides(nationalities(n, trigger), List.of()); // "American and Korean drills"
    }
    if (recipients.isEmpty() && actors.size() > 1) {
      return new Sides(actors.subList(0, 1), actors.subList(1, actors.size())); // "X and Y met"
    }
    return new Sides(actors, recipients);
  }

  /** "Received a call from Y": who calls takes part, where otherwise "from" only says whence. */
  private static boolean isCall(Match<Trigger> trigger) {
    return "phone".equals(trigger.value().mode());
  }

  /** "Between X and Y". */
  private @Nullable Sides between(Notes n, Match<Trigger> trigger) {
    List<ActorMention> between = new ArrayList<>();
    for (ActorMention a : subjects.inClause(n, trigger.from())) {
      if (a.preposition().equals(Prepositions.BETWEEN)) {
        between.addAll(subjects.group(n, a));
      }
    }
    if (between.size() == 1 && pack.verbFirst()) {
      return new Sides(between, List.of()); // "between two armed groups"
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

  /** Whether a verb form that reads as active or passive is passive here. */
  boolean isPassive(Notes n, Match<Trigger> trigger) {
    return verbs.isPassive(n, trigger);
  }
}
