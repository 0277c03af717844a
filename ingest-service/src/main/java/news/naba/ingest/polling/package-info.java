/** The pipeline: source due, feed read, pages visited, articles published, state kept. */
@NullMarked
package news.naba.ingest.polling;

import org.jspecify.annotations.NullMarked;
