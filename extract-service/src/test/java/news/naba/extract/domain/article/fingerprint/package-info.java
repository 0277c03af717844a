@NullMarked
package news.naba.extract.domain.article.fingerprint;

import org.jspecify.annotations.NullMarked;
