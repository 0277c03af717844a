@NullMarked
package news.naba.extract.domain.article.charset;

import org.jspecify.annotations.NullMarked;
