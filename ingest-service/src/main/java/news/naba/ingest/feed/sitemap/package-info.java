/** News sitemaps and sitemap indexes. */
@NullMarked
package news.naba.ingest.feed.sitemap;

import org.jspecify.annotations.NullMarked;
