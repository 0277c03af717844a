@NullMarked
package news.naba.extract.kafka;

import org.jspecify.annotations.NullMarked;
