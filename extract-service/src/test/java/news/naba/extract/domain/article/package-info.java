@NullMarked
package news.naba.extract.domain.article;

import org.jspecify.annotations.NullMarked;
