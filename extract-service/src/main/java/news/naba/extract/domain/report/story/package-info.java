/** From the events of single sentences to those of the article. */
@NullMarked
package news.naba.extract.domain.report.story;

import org.jspecify.annotations.NullMarked;
