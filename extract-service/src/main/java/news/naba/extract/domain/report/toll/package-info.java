/** Counts of people killed, injured, missing, displaced and detained. */
@NullMarked
package news.naba.extract.domain.report.toll;

import org.jspecify.annotations.NullMarked;
