/** The live feed to very many readers, beside nchan. */
@NullMarked
package news.naba.bench.stream;

import org.jspecify.annotations.NullMarked;
