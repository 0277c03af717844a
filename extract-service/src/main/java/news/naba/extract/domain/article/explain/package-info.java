/** How an article was read, for people who wonder; nothing of it is worked out for others. */
@NullMarked
package news.naba.extract.domain.article.explain;

import org.jspecify.annotations.NullMarked;
