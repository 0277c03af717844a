/** How much speaks for two reports telling the same event, feature by feature. */
@NullMarked
package news.naba.store.domain.compare;

import org.jspecify.annotations.NullMarked;
