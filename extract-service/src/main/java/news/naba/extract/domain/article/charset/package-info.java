/** From bytes to characters: what a page is encoded in, whatever it declares. */
@NullMarked
package news.naba.extract.domain.article.charset;

import org.jspecify.annotations.NullMarked;
