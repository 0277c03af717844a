package news.naba.extract.domain.report.gazetteer;

import java.util.List;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.PackFile.Row;

/**
 * A place as the shared lists have it.
 *
 * @param names each may end in a mark of {@link Belief}
 * @param country ISO 3166-1 alpha-2
 * @param lat WGS 84 degrees, of the centre
 * @param lon WGS 84 degrees
 * @param ids prefixed {@code geonames:}, {@code wikidata:} or {@code iso:}, the best known first
 * @param population people, 0 where unknown
 * @param source where it was read
 */
record PlaceRow(
    Names names,
    String country,
    double lat,
    double lon,
    Precision precision,
    List<String> ids,
    long population,
    boolean capital,
    Row source) {}
