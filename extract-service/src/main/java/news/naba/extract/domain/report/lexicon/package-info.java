/**
 * What a language pack holds, read from its resource files, and how its words are found in a
 * sentence.
 */
@NullMarked
package news.naba.extract.domain.report.lexicon;

import org.jspecify.annotations.NullMarked;
