/**
 * The topics this service writes: articles, and the compacted tables of sources and their state,
 * which it also reads.
 */
@NullMarked
package news.naba.ingest.kafka;

import org.jspecify.annotations.NullMarked;
