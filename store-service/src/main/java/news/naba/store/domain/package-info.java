/** What the store is about, without any framework: reports in, changes of events out. */
@NullMarked
package news.naba.store.domain;

import org.jspecify.annotations.NullMarked;
