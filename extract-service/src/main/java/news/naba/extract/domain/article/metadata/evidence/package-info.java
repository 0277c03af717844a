/** What a page says about its article, gathered but not yet judged. */
@NullMarked
package news.naba.extract.domain.article.metadata.evidence;

import org.jspecify.annotations.NullMarked;
