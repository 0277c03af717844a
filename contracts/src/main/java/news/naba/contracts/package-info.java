/**
 * The records that travel between the services and out of Naba. They carry data and no logic; each
 * has a JSON Schema of the same name under {@code naba/schemas}.
 *
 * <p>Evolution is full-transitive: fields are only added, only optional, and readers ignore fields
 * they do not know.
 */
@NullMarked
package news.naba.contracts;

import org.jspecify.annotations.NullMarked;
