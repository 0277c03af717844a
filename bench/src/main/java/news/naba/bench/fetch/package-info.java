/**
 * Pages fetched from a loopback server, beside a bare client; and how many at a time fit a heap.
 */
@NullMarked
package news.naba.bench.fetch;

import org.jspecify.annotations.NullMarked;
