/** From the bytes of a page to its article: how fast, and how right, beside other libraries. */
@NullMarked
package news.naba.bench.article;

import org.jspecify.annotations.NullMarked;
