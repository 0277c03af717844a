@NullMarked
package news.naba.extract.domain.article.metadata;

import org.jspecify.annotations.NullMarked;
