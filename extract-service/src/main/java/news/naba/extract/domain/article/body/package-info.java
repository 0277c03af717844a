/**
 * The body and nothing but the body: a page is cut into blocks, the element that holds the article
 * is found, and what is not the article is left out; a plain text likewise, line by line.
 */
@NullMarked
package news.naba.extract.domain.article.body;

import org.jspecify.annotations.NullMarked;
