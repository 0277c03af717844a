/** Reads {@code naba.reports} and writes {@code naba.events}. */
@NullMarked
package news.naba.store.kafka;

import org.jspecify.annotations.NullMarked;
