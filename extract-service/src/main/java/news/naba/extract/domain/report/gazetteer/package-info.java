/** Countries, places and actors by name. */
@NullMarked
package news.naba.extract.domain.report.gazetteer;

import org.jspecify.annotations.NullMarked;
