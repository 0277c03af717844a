package news.naba.extract.domain.report.place;

import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a sentence.
 *
 * @param from first token, place nouns such as "city of" included
 * @param to token after the last
 * @param name canonical name in the text's language
 * @param entry what the gazetteer knows; null for a place it does not have
 * @param country ISO 3166-1 alpha-2
 * @param precision how large it is
 * @param preposition what governs it, as the pack's prepositions name it; empty for none
 * @param choice why this one of the places of the name; null for a place the gazetteer lacks
 * @param reference named as a point of reference: "north of X"
 */
public record PlaceMention(
    int from,
    int to,
    String name,
    Gazetteer.@Nullable Entry entry,
    String country,
    Precision precision,
    String preposition,
    boolean reference,
    @Nullable Choice choice) {}
