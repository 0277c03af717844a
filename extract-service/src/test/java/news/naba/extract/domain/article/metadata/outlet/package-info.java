@NullMarked
package news.naba.extract.domain.article.metadata.outlet;

import org.jspecify.annotations.NullMarked;
