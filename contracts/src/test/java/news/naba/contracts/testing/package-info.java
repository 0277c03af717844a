/** For the tests of every module that writes or reads the contracts. */
@NullMarked
package news.naba.contracts.testing;

import org.jspecify.annotations.NullMarked;
