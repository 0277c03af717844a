/** From {@code naba.articles} to {@code naba.reports}. */
@NullMarked
package news.naba.extract.kafka;

import org.jspecify.annotations.NullMarked;
