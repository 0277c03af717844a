package news.naba.extract.domain.report.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation of several countries has its seat.
 *
 * @param country ISO 3166-1 alpha-2
 * @param sits whether it also speaks there and nowhere else, as a council does
 * @param town id of the place, if it is not the capital
 */
public record BodySeat(String country, boolean sits, @Nullable String town) {}
