/** What kind of article it is: news, or a text that argues, explains or looks back. */
@NullMarked
package news.naba.extract.domain.report.genre;

import org.jspecify.annotations.NullMarked;
