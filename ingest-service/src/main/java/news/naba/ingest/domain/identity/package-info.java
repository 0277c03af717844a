/** Which article a page is: one address for every way to reach it. */
@NullMarked
package news.naba.ingest.domain.identity;

import org.jspecify.annotations.NullMarked;
