/** What editors decide about events, which no merging undoes. */
@NullMarked
package news.naba.store.domain.editor;

import org.jspecify.annotations.NullMarked;
