/** Feeds of every format: bytes, charset, repair, tree, what they say, items. */
@NullMarked
package news.naba.ingest.feed;

import org.jspecify.annotations.NullMarked;
