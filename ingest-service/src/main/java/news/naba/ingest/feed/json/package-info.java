/** JSON Feed. */
@NullMarked
package news.naba.ingest.feed.json;

import org.jspecify.annotations.NullMarked;
