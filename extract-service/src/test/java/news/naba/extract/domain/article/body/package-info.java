@NullMarked
package news.naba.extract.domain.article.body;

import org.jspecify.annotations.NullMarked;
