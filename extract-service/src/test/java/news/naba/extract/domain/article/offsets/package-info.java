@NullMarked
package news.naba.extract.domain.article.offsets;

import org.jspecify.annotations.NullMarked;
