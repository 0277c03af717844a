/** Everything that was found in one sentence. */
@NullMarked
package news.naba.extract.domain.report.reading;

import org.jspecify.annotations.NullMarked;
