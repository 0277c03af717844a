/** What a feed says, whatever its format. */
@NullMarked
package news.naba.ingest.feed.model;

import org.jspecify.annotations.NullMarked;
