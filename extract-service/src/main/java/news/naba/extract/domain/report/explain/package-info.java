/** Why a report says what it says, and what it could have said. */
@NullMarked
package news.naba.extract.domain.report.explain;

import org.jspecify.annotations.NullMarked;
