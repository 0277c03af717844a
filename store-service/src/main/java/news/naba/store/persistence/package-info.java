/** PostgreSQL: articles, reports, events and the update log. */
@NullMarked
package news.naba.store.persistence;

import org.jspecify.annotations.NullMarked;
