@NullMarked
package news.naba.extract.domain.article.metadata.date;

import org.jspecify.annotations.NullMarked;
