/** Who published a page: domains, names and countries of outlets. */
@NullMarked
package news.naba.extract.domain.article.metadata.outlet;

import org.jspecify.annotations.NullMarked;
