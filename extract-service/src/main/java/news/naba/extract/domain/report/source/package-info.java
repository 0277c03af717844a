/** Who says what a sentence tells. */
@NullMarked
package news.naba.extract.domain.report.source;

import org.jspecify.annotations.NullMarked;
