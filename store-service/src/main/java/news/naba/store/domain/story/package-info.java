/** Which events belong together over days. */
@NullMarked
package news.naba.store.domain.story;

import org.jspecify.annotations.NullMarked;
