@NullMarked
package news.naba.extract.domain.article.html;

import org.jspecify.annotations.NullMarked;
