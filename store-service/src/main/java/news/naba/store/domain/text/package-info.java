/** Comparing words across spellings. */
@NullMarked
package news.naba.store.domain.text;

import org.jspecify.annotations.NullMarked;
