/** What articles and their events are about, and how grave they are. */
@NullMarked
package news.naba.extract.domain.report.subject;

import org.jspecify.annotations.NullMarked;
