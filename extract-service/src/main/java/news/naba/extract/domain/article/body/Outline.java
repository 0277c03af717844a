package news.naba.extract.domain.article.body;

import java.util.List;
import java.util.Set;

/**
 * A page as blocks of text in places.
 *
 * @param places in the order of their start tags; the first is the page's body
 * @param blocks in document order
 * @param alternatives the letters of the words that stand for pictures
 */
record Outline(List<Place> places, List<Block> blocks, Set<String> alternatives) {

  /** Adds up what the places hold. */
  Outline {
    blocks.forEach(block -> block.place().count(block));
    for (int i = places.size() - 1; i >= 0; i--) {
      places.get(i).handOn();
    }
  }

  /** The page's body. */
  Place root() {
    return places.get(0);
  }
}
