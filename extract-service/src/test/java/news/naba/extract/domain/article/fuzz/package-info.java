/** Broken and hostile pages: there is always an answer, soon, and it is clean. */
@NullMarked
package news.naba.extract.domain.article.fuzz;

import org.jspecify.annotations.NullMarked;
