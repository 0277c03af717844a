/** Days, months and years as news writes them, resolved against the day of publication. */
@NullMarked
package news.naba.extract.domain.report.time;

import org.jspecify.annotations.NullMarked;
