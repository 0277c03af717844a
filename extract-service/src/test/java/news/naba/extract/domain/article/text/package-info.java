@NullMarked
package news.naba.extract.domain.article.text;

import org.jspecify.annotations.NullMarked;
