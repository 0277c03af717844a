package news.naba.extract.domain.report;

import java.util.List;
import news.naba.extract.domain.report.PhraseIndex.Match;

/** A sentence with everything that was found in it. */
record Notes(
    Sentence sentence,
    List<PlaceMention> places,
    List<ActorMention> actors,
    List<DateMention> dates,
    List<Toll> tolls,
    List<Source> sources,
    Clauses clauses,
    List<Match<Trigger>> triggers) {

  /** Whether a token belongs to words that say who speaks, and when and where he did. */
  boolean namesSource(int token) {
    return sources.stream().anyMatch(source -> source.names(token));
  }
}
