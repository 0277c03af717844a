@NullMarked
package news.naba.extract.http;

import org.jspecify.annotations.NullMarked;
