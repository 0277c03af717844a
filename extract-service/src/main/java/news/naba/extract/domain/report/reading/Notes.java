package news.naba.extract.domain.report.reading;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.time.DateMention;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with everything that was found in it.
 *
 * @param before who was saying something in the sentences before, or null
 * @param earlier who acted in the sentence before, for "he" and "they", or null
 * @param earlierPerson who of the sentence before is meant by "he" or "she", or null
 * @param dateline the place that the story is sent from, if a dateline opens the sentence
 */
public record Notes(
    Sentence sentence,
    List<PlaceMention> places,
    List<ActorMention> actors,
    List<DateMention> dates,
    List<Toll> tolls,
    List<Source> sources,
    Clauses clauses,
    List<Match<Trigger>> triggers,
    @Nullable Source before,
    @Nullable ActorMention earlier,
    @Nullable ActorMention earlierPerson,
    @Nullable PlaceMention dateline) {

  /** Whether a token belongs to words that say who speaks, and when and where he did. */
  public boolean namesSource(int token) {
    for (Source source : sources) {
      if (source.names(token)) {
        return true;
      }
    }
    return false;
  }
}
