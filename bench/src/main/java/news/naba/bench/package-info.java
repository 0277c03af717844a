/** Benchmarks by subject, each beside named peers. Run by command, never by the build. */
@NullMarked
package news.naba.bench;

import org.jspecify.annotations.NullMarked;
