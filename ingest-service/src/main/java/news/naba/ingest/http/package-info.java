/** The REST resources. */
@NullMarked
package news.naba.ingest.http;

import org.jspecify.annotations.NullMarked;
