/** From the dates on a page to the times when its article was published and last changed. */
@NullMarked
package news.naba.extract.domain.article.metadata.date;

import org.jspecify.annotations.NullMarked;
