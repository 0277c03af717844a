/** From what was found in a sentence to the events it tells, slot by slot. */
@NullMarked
package news.naba.extract.domain.report.event;

import org.jspecify.annotations.NullMarked;
