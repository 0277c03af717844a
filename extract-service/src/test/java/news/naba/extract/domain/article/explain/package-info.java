@NullMarked
package news.naba.extract.domain.article.explain;

import org.jspecify.annotations.NullMarked;
