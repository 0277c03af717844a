package news.naba.extract.domain.report.actor;

import news.naba.extract.domain.report.gazetteer.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param who who that is
 * @param preposition what governs it, as the pack's prepositions name it; empty for none
 * @param conjoined whether a conjunction is written onto it
 * @param title a kind of actor such as "the foreign minister", which a name may follow
 * @param known named in the lexicon of actors
 */
public record ActorMention(
    int from,
    int to,
    Identity who,
    String preposition,
    boolean conjoined,
    boolean title,
    boolean known) {

  public String name() {
    return who.name();
  }

  public @Nullable String country() {
    return who.country();
  }

  public @Nullable String sector() {
    return who.sector();
  }

  public boolean covers(int token) {
    return from <= token && token < to;
  }

  public boolean isMedium() {
    return "MED".equals(who.sector());
  }
}
