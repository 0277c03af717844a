/** Feeds: bytes to items. */
@NullMarked
package news.naba.bench.feed;

import org.jspecify.annotations.NullMarked;
