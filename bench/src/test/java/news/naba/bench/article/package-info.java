@NullMarked
package news.naba.bench.article;

import org.jspecify.annotations.NullMarked;
