/**
 * What text is made of: clean lines, their shapes, their language, and the files of rules about
 * them.
 */
@NullMarked
package news.naba.extract.domain.article.text;

import org.jspecify.annotations.NullMarked;
