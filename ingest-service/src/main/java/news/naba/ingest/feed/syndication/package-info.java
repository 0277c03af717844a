/** RSS, RDF, Atom and CDF: from the tree of elements to what the feed says. */
@NullMarked
package news.naba.ingest.feed.syndication;

import org.jspecify.annotations.NullMarked;
