/** Dates as feeds write them. */
@NullMarked
package news.naba.ingest.feed.time;

import org.jspecify.annotations.NullMarked;
