package news.naba.extract.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param name canonical name in the text's language
 * @param id Wikidata id, or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param sector as in reports, or null
 * @param preposition what governs it, as the pack's prepositions name it; empty for none
 * @param conjoined whether a conjunction is written onto it
 * @param title a kind of actor such as "the foreign minister", which a name may follow
 * @param known named in the lexicon of actors
 */
record ActorMention(
    int from,
    int to,
    String name,
    @Nullable String id,
    @Nullable String country,
    @Nullable String sector,
    String preposition,
    boolean conjoined,
    boolean title,
    boolean known) {

  boolean covers(int token) {
    return from <= token && token < to;
  }

  boolean isMedium() {
    return "MED".equals(sector);
  }
}
