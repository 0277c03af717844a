/**
 * A real Kafka broker and a real PostgreSQL from Maven artifacts, without Docker. Both run as
 * processes of their own, keep their data between runs, and end with the process that started them.
 */
@NullMarked
package news.naba.embedded;

import org.jspecify.annotations.NullMarked;
