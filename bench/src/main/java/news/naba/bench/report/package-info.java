/** How fast articles become reports. */
@NullMarked
package news.naba.bench.report;

import org.jspecify.annotations.NullMarked;
