/** The feed over HTTP: REST, Server-Sent Events and the first page. */
@NullMarked
package news.naba.store.http;

import org.jspecify.annotations.NullMarked;
