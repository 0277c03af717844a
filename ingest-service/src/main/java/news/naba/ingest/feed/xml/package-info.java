/**
 * From text to a tree of elements: strictly where the text is well-formed, leniently where it is
 * not. No DTD and no external entity is ever read.
 */
@NullMarked
package news.naba.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
