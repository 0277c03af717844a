/** Numbers as news writes them. */
@NullMarked
package news.naba.extract.domain.report.number;

import org.jspecify.annotations.NullMarked;
