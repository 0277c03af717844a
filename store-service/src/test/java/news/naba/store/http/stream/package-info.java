@NullMarked
package news.naba.store.http.stream;

import org.jspecify.annotations.NullMarked;
