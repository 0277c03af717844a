@NullMarked
package news.naba.extract.domain;

import org.jspecify.annotations.NullMarked;
