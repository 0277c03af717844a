/** extract-service: each raw article in, its clean text and its reports out. */
@NullMarked
package news.naba.extract;

import org.jspecify.annotations.NullMarked;
