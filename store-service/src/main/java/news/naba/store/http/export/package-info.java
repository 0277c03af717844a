/** Events for other programs: feed readers, maps, spreadsheets. */
@NullMarked
package news.naba.store.http.export;

import org.jspecify.annotations.NullMarked;
