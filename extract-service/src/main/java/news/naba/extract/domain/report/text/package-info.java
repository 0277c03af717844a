/**
 * The bottom layer: tokens and sentences with exact offsets, folding, and the splitting of clitics.
 */
@NullMarked
package news.naba.extract.domain.report.text;

import org.jspecify.annotations.NullMarked;
