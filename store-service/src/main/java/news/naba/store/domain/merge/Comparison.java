package news.naba.store.domain.merge;

import java.util.Set;

/**
 * What was found about a pair of reports and what it counts.
 *
 * @param findings in the order of {@link Finding}
 * @param points their sum; without meaning where one of them forbids
 * @param forbidden whether one of them forbids
 */
record Comparison(Set<Finding> findings, double points, boolean forbidden) {}
