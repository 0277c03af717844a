package news.naba.extract.domain.report.source;

import news.naba.extract.domain.report.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Who says what stands in a part of a sentence.
 *
 * @param from first token of the phrase that names the source
 * @param to token after the last
 * @param scopeFrom first token of what the source says
 * @param scopeTo token after the last
 * @param name who says it
 * @param via the medium it was told through, or null
 * @param actor the source as an actor, or null when it is only a description
 */
public record Source(
    int from,
    int to,
    int scopeFrom,
    int scopeTo,
    String name,
    @Nullable String via,
    @Nullable ActorMention actor) {

  public boolean says(int token) {
    return scopeFrom <= token && token < scopeTo && !names(token);
  }

  public boolean names(int token) {
    return from <= token && token < to;
  }
}
