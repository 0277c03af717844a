/** Which reports tell the same event, and what that changes. */
@NullMarked
package news.naba.store.domain.merge;

import org.jspecify.annotations.NullMarked;
