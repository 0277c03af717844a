package news.naba.extract.domain.article.body;

import java.util.List;

/**
 * A page as blocks of text in places.
 *
 * @param root the page's body
 * @param blocks in document order
 */
record Outline(Place root, List<Block> blocks) {}
