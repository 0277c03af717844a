/** Places named in a sentence, and how the sentence speaks of them. */
@NullMarked
package news.naba.extract.domain.report.place;

import org.jspecify.annotations.NullMarked;
