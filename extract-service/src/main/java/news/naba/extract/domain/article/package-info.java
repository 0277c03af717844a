/**
 * From the bytes of a page or a pasted text to the clean article. In the order of the work: bytes
 * are sniffed and decoded, a page is cut into blocks of text, the blocks' scores find the element
 * that holds the article, boilerplate is filtered out, metadata is gathered beside it.
 */
@NullMarked
package news.naba.extract.domain.article;

import org.jspecify.annotations.NullMarked;
