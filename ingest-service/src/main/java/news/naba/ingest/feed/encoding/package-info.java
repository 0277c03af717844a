/**
 * From the bytes of a feed to its text: what header, byte order mark, declaration and bytes say.
 */
@NullMarked
package news.naba.ingest.feed.encoding;

import org.jspecify.annotations.NullMarked;
