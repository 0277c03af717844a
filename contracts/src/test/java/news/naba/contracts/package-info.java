@NullMarked
package news.naba.contracts;

import org.jspecify.annotations.NullMarked;
