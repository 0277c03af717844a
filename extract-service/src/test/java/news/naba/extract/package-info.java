@NullMarked
package news.naba.extract;

import org.jspecify.annotations.NullMarked;
