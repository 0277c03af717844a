/** What makes copies of one text alike and other texts different: folded words, sampled. */
@NullMarked
package news.naba.extract.domain.article.fingerprint;

import org.jspecify.annotations.NullMarked;
