/** The HTML inside feeds: made safe, its addresses absolute, or reduced to its text. */
@NullMarked
package news.naba.ingest.feed.html;

import org.jspecify.annotations.NullMarked;
