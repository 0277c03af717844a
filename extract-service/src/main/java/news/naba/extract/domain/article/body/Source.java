package news.naba.extract.domain.article.body;

import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * The text nodes that a block was made from. A block's text is theirs, one after the other, made
 * clean; where a {@code <br>} stood between two, there is a space.
 *
 * @param page all text nodes of the page, in order
 * @param from the block's first one
 * @param to one after its last
 */
record Source(List<TextNode> page, int from, int to) {

  List<TextNode> nodes() {
    return page.subList(from, to);
  }
}
