/** store-service: merges reports into events, keeps the update log and serves the live feed. */
@NullMarked
package news.naba.store;

import org.jspecify.annotations.NullMarked;
