/** HTTP as a polite and careful guest: one way to fetch for feeds, pages and robots.txt. */
@NullMarked
package news.naba.ingest.fetch;

import org.jspecify.annotations.NullMarked;
