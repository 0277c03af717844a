/** What an event says, composed from the reports behind it. */
@NullMarked
package news.naba.store.domain.event;

import org.jspecify.annotations.NullMarked;
