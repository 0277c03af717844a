/** What a page says about its article outside the text: headline, time, names, outlet. */
@NullMarked
package news.naba.extract.domain.article.metadata;

import org.jspecify.annotations.NullMarked;
