/** The way back from the clean text to the input; worked out only for those who ask. */
@NullMarked
package news.naba.extract.domain.article.offsets;

import org.jspecify.annotations.NullMarked;
