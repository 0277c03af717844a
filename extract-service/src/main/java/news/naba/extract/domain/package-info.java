/** The whole job, free of any framework: raw article, clean article, reports. */
@NullMarked
package news.naba.extract.domain;

import org.jspecify.annotations.NullMarked;
