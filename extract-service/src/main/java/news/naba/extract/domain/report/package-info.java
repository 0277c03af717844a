/**
 * From the clean article to structured reports: lexicons in resource files, a small engine here.
 */
@NullMarked
package news.naba.extract.domain.report;

import org.jspecify.annotations.NullMarked;
