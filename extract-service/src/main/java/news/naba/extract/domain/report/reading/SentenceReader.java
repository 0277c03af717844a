package news.naba.extract.domain.report.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import news.naba.extract.domain.report.actor.ActorFinder;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.number.NumberReader;
import news.naba.extract.domain.report.place.PlaceFinder;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.place.Surroundings;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.source.SourceFinder;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.time.DateMention;
import news.naba.extract.domain.report.time.TimeFinder;
import news.naba.extract.domain.report.toll.TollFinder;
import org.jspecify.annotations.Nullable;

/** Finds everything there is in a sentence. */
public final class SentenceReader {
  private final LanguagePack pack;
  private final TriggerFinder triggers;
  private final TollFinder tolls;
  private final TimeFinder times;
  private final PlaceFinder places;
  private final ActorFinder actors;
  private final SourceFinder sources;
  private final Dateline dateline;

  public SentenceReader(LanguagePack pack, Gazetteer gazetteer, ActorLexicon lexicon) {
    this.pack = pack;
    this.triggers = new TriggerFinder(pack);
    NumberReader numbers = new NumberReader(pack);
    Prepositions prepositions = new Prepositions(pack);
    this.tolls = new TollFinder(pack, numbers, gazetteer);
    this.times = new TimeFinder(pack, numbers);
    this.places = new PlaceFinder(pack, gazetteer, lexicon, prepositions);
    this.actors = new ActorFinder(pack, gazetteer, lexicon, prepositions);
    this.sources = new SourceFinder(pack, gazetteer);
    this.dateline = new Dateline(pack, gazetteer, lexicon);
  }

  public Notes read(Sentence s, LocalDate anchor, Memory memory, Surroundings around) {
    int start = dateline.end(s);
    List<PlaceMention> allPlaces = places.in(s, around);
    List<PlaceMention> foundPlaces = from(start, allPlaces, PlaceMention::from);
    List<ActorMention> foundActors =
        from(start, actors.in(s, foundPlaces, memory.names()), ActorMention::from);
    Source before = memory.sources().before(s.index());
    List<DateMention> foundDates = from(start, times.in(s, anchor), DateMention::from);
    List<Source> foundSources = sources.in(s, foundActors, memory.sources());
    Clauses clauses = Clauses.of(s, start, pack, foundSources);
    ActorMention earlier = memory.subject(s.index());
    ActorMention earlierPerson = memory.person(s.index());
    memory.acted(subject(s, foundActors, earlier), s.index());
    memory.named(person(s, foundActors, earlierPerson), s.index());
    return new Notes(
        s,
        foundPlaces,
        foundActors,
        foundDates,
        NamedVictims.with(tolls.in(s), s, foundActors, pack),
        foundSources,
        clauses,
        triggers.in(s, foundActors, foundPlaces, foundSources).stream()
            .filter(m -> m.from() >= start && !isInDate(m, foundDates))
            .toList(),
        before,
        earlier,
        earlierPerson,
        allPlaces.stream().filter(p -> p.from() < start).findFirst().orElse(null));
  }

  /** Whom "he" or "they" of the next sentence means: who leads this one, or goes on acting. */
  private @Nullable ActorMention subject(
      Sentence s, List<ActorMention> actors, @Nullable ActorMention earlier) {
    if (pack.is("pronouns", s, 0)) {
      return earlier;
    }
    if (pack.verbFirst()) {
      return behindVerb(s, actors, earlier);
    }
    return actors.stream()
        .filter(a -> a.preposition().isEmpty() && !a.isMedium())
        .findFirst()
        .orElse(null);
  }

  /** Whom "he" of the next sentence means: the first who acts if it is a person, else the last. */
  private @Nullable ActorMention person(
      Sentence s, List<ActorMention> actors, @Nullable ActorMention earlier) {
    ActorMention last = pack.is("person-pronouns", s, 0) ? earlier : null;
    boolean leads = true;
    for (ActorMention a : actors) {
      boolean person = a.isPerson() && !a.isMedium() && isSomebody(s, a);
      if (person && leads && a.preposition().isEmpty()) {
        return a;
      }
      leads &= !a.preposition().isEmpty();
      last = person ? a : last;
    }
    return last;
  }

  /** The list of actors has bodies too: the African Union is no "he". */
  private boolean isSomebody(Sentence s, ActorMention a) {
    boolean word = a.to() - a.from() == 1;
    return word
        ? a.naming() != ActorMention.Naming.LISTED
        : !pack.is("organisations", s, a.to() - 1);
  }

  /** Who stands right behind a verb; if a verb opens the sentence without, who acted before. */
  private @Nullable ActorMention behindVerb(
      Sentence s, List<ActorMention> actors, @Nullable ActorMention earlier) {
    for (ActorMention a : actors) {
      if (a.preposition().isEmpty()
          && !a.isMedium()
          && (a.from() == 0 || isVerb(s, a.from() - 1))) {
        return a;
      }
    }
    return isVerb(s, 0) && s.token(0).mayStartClause() ? earlier : null;
  }

  private boolean isVerb(Sentence s, int i) {
    Match<Trigger> trigger = pack.triggers().at(s, i);
    return pack.is("finite", s, i)
        || pack.is("light-verbs", s, i)
        || pack.is("speech-verbs", s, i)
        || (trigger != null
            && !s.token(i).isDefinite()
            && (trigger.value().isVerb() || trigger.value().frame() == Trigger.Frame.MUTUAL));
  }

  /** "In March": the month, and nobody marches. */
  private static boolean isInDate(Match<Trigger> m, List<DateMention> dates) {
    return dates.stream().anyMatch(d -> d.from() <= m.from() && m.to() <= d.to());
  }

  /** What stands behind the dateline. */
  private static <T> List<T> from(int start, List<T> found, ToIntFunction<T> position) {
    return start == 0
        ? found
        : found.stream().filter(t -> position.applyAsInt(t) >= start).toList();
  }
}
