/** From a page's text to its tree, in bounded time whatever the page does. */
@NullMarked
package news.naba.extract.domain.article.html;

import org.jspecify.annotations.NullMarked;
