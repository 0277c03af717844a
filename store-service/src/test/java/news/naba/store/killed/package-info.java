/** The packaged service as processes of its own, which are killed together with what they need. */
@NullMarked
package news.naba.store.killed;

import org.jspecify.annotations.NullMarked;
