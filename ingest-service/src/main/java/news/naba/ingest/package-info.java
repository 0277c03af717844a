/**
 * ingest-service: sources are polled and articles pushed, and each goes to {@code naba.articles} as
 * it came.
 */
@NullMarked
package news.naba.ingest;

import org.jspecify.annotations.NullMarked;
