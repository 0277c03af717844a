/** RSS and Atom, read by ROME. */
@NullMarked
package news.naba.ingest.feed;

import org.jspecify.annotations.NullMarked;
