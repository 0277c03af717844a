/** What the page at {@code /} needs beyond the public API. */
@NullMarked
package news.naba.store.http.dashboard;

import org.jspecify.annotations.NullMarked;
