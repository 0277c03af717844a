/** Where a site has its feed. */
@NullMarked
package news.naba.ingest.feed.discovery;

import org.jspecify.annotations.NullMarked;
