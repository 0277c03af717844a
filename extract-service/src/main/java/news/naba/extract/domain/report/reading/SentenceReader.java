package news.naba.extract.domain.report.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
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
import news.naba.extract.domain.report.time.TimeFinder;
import news.naba.extract.domain.report.toll.TollFinder;

/** Finds everything there is in a sentence. */
public final class SentenceReader {
  /** Events that the words of a statement themselves may tell: "denied", "said in a call with". */
  private static final Set<EventType> IN_SPEECH = Set.of(EventType.REJECT, EventType.CONSULT);

  private static final int LONGEST_PLAN = 4;

  private final LanguagePack pack;
  private final TollFinder tolls;
  private final TimeFinder times;
  private final PlaceFinder places;
  private final ActorFinder actors;
  private final SourceFinder sources;

  public SentenceReader(LanguagePack pack, Gazetteer gazetteer, ActorLexicon lexicon) {
    this.pack = pack;
    NumberReader numbers = new NumberReader(pack);
    Prepositions prepositions = new Prepositions(pack);
    this.tolls = new TollFinder(pack, numbers, gazetteer);
    this.times = new TimeFinder(pack, numbers);
    this.places = new PlaceFinder(pack, gazetteer, prepositions);
    this.actors = new ActorFinder(pack, gazetteer, lexicon, prepositions);
    this.sources = new SourceFinder(pack, gazetteer);
  }

  public Notes read(Sentence s, LocalDate anchor, Memory memory, Surroundings around) {
    List<PlaceMention> foundPlaces = places.in(s, around);
    List<ActorMention> foundActors = actors.in(s, foundPlaces, memory.names());
    Source before = memory.sources().before(s.index());
    List<Source> foundSources = sources.in(s, foundActors, memory.sources());
    Clauses clauses = Clauses.of(s, pack, foundSources);
    return new Notes(
        s,
        foundPlaces,
        foundActors,
        times.in(s, anchor),
        NamedVictims.with(tolls.in(s), s, foundActors, pack),
        foundSources,
        clauses,
        triggers(s, foundActors, foundPlaces, foundSources),
        before);
  }

  private List<Match<Trigger>> triggers(
      Sentence s, List<ActorMention> actors, List<PlaceMention> places, List<Source> sources) {
    List<Match<Trigger>> found = new ArrayList<>();
    for (Match<Trigger> m : pack.triggers().in(s)) {
      boolean name =
          actors.stream().anyMatch(a -> a.covers(m.from()) && a.to() - a.from() > 1)
              || places.stream().anyMatch(p -> p.from() <= m.from() && m.from() < p.to())
              || sources.stream()
                  .anyMatch(
                      x ->
                          x.names(m.from())
                              && !x.says(m.from())
                              && !IN_SPEECH.contains(m.value().type()));
      if (!name
          && !isOtherWord(s, m)
          && !isNoun(s, m, actors)
          && !pack.is("not-triggers", s, m.from())) {
        found.add(m);
      }
    }
    return found;
  }

  /** Whether a word that is a verb or a noun stands where only a noun can. */
  private boolean isNoun(Sentence s, Match<Trigger> m, List<ActorMention> actors) {
    int before = m.from() - 1;
    return m.to() - m.from() == 1
        && before >= 0
        && pack.is("verb-or-noun", s, m.from())
        && !m.form().conjunction()
        && s.token(before).isWord()
        && !pack.is("connectors", s, before)
        && !pack.is("that", s, before)
        && !pack.is("relative", s, before)
        && !pack.is("maybe", s, before)
        && !pack.is("background", s, before)
        && actors.stream().noneMatch(a -> a.to() == m.from());
  }

  /**
   * Whether grammar says that the words are not what the lexicon takes them for: a "verb" with an
   * article or after a preposition is a noun, and what follows "to" is a purpose, not an event.
   */
  private boolean isOtherWord(Sentence s, Match<Trigger> m) {
    boolean attached = !m.form().preposition().isEmpty();
    int before = m.from() - 1;
    if (!m.value().isVerb()) {
      boolean act =
          m.value().frame() == Trigger.Frame.OF_OBJECT
              || m.value().frame() == Trigger.Frame.OF_SUBJECT
              || (m.value().frame() == Trigger.Frame.MUTUAL && m.value().type() == EventType.AGREE);
      return act && attached && pack.hasClitic("purpose", m.form().preposition());
    }
    return m.form().article()
        || attached
        || (pack.is("infinitive-markers", s, before) && !isPlanned(s, m.from()))
        || (pack.verbFirst()
            && (("that".equals(pack.word("that", s, before)) && !isPlan(s, before))
                || isPreposition(s, before)));
  }

  /** "Without", and not "the opposite", which is written like it. */
  private boolean isPreposition(Sentence s, int i) {
    Match<String> m = i < 0 ? null : pack.words("plain-prepositions").at(s, i);
    return m != null && !m.form().article();
  }

  /** "Is due to meet": words for a plan reach up to the verb. */
  private boolean isPlanned(Sentence s, int verb) {
    for (int i = Math.max(0, verb - LONGEST_PLAN); i < verb; i++) {
      Match<String> cue = pack.words("modality").at(s, i);
      if (cue != null && cue.to() == verb) {
        return true;
      }
    }
    return false;
  }

  /** "It is planned that X visits": here the verb after "that" tells the plan. */
  private boolean isPlan(Sentence s, int that) {
    for (int i = Math.max(0, that - 2); i <= that; i++) {
      if ("planned".equals(pack.word("modality", s, i))) {
        return true;
      }
    }
    return false;
  }
}
