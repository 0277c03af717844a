/** Who is named in a sentence. */
@NullMarked
package news.naba.extract.domain.report.actor;

import org.jspecify.annotations.NullMarked;
