/**
 * The live feed: every open connection is a tail of the update log, fed from one ring of recent
 * frames, or from the database where it is further behind; over Server-Sent Events and WebSocket.
 */
@NullMarked
package news.naba.store.http.stream;

import org.jspecify.annotations.NullMarked;
