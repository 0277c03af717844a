/** Very many named filters, and updates that come fast. */
@NullMarked
package news.naba.bench.rule;

import org.jspecify.annotations.NullMarked;
