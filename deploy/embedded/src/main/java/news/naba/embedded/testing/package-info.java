/** The broker and the database as Quarkus test resources, one of each per test JVM. */
@NullMarked
package news.naba.embedded.testing;

import org.jspecify.annotations.NullMarked;
