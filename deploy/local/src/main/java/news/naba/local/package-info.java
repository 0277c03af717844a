/**
 * The launcher behind {@code ./naba}: starts the broker, PostgreSQL and the three services as
 * processes of their own, keeps them running, and stops what it started and nothing else.
 */
@NullMarked
package news.naba.local;

import org.jspecify.annotations.NullMarked;
