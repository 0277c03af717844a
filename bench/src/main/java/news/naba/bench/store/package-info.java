/** How fast extractions are merged, stored and logged. */
@NullMarked
package news.naba.bench.store;

import org.jspecify.annotations.NullMarked;
