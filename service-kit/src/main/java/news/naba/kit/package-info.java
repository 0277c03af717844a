/** What the three services do alike, so that they do it in one way. */
@NullMarked
package news.naba.kit;

import org.jspecify.annotations.NullMarked;
