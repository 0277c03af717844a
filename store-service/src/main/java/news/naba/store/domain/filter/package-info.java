/** Which updates and events somebody wants. */
@NullMarked
package news.naba.store.domain.filter;

import org.jspecify.annotations.NullMarked;
