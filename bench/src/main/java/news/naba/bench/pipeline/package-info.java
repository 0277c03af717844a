/** How soon a pushed article is on the stream, through all of a running stack. */
@NullMarked
package news.naba.bench.pipeline;

import org.jspecify.annotations.NullMarked;
