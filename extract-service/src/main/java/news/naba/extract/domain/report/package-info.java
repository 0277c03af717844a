/**
 * From the clean article to structured reports. Knowledge is in resource files; the engine that
 * reads it is layered, each package using only those before it: {@code text}, {@code lexicon},
 * {@code gazetteer}, {@code number}; {@code toll}, {@code time}, {@code place}, {@code actor},
 * {@code source} find what a sentence names; {@code reading} gathers that; {@code event} makes
 * events of it; {@code story} makes the article's; {@code subject} says what they are about.
 */
@NullMarked
package news.naba.extract.domain.report;

import org.jspecify.annotations.NullMarked;
