package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.event.Copies.Passage;

/**
 * Texts that come little by little, and which of them are copies of one another, over others: a
 * function of their set. A few that come are compared with those that are there; where many come,
 * {@link Copies} finds all anew.
 *
 * @param <K> equal for equal texts
 */
final class CopyGroups<K, T> {
  private final Map<K, Integer> carriers = new HashMap<>();
  private final List<Integer> carrierOf = new ArrayList<>();
  private final List<T> texts = new ArrayList<>();
  private final Search<T> search;
  private final BiPredicate<T, T> isCopy;
  private final BiPredicate<T, T> isNear;
  private Groups groups = Groups.of(0);

  /** Hands over pairs of indexes, from which it follows which of all texts are copies. */
  private interface Search<T> {
    void among(List<T> texts, BiConsumer<Integer, Integer> found);
  }

  /**
   * @param isNear whether the search looks at two at all where there are many
   */
  private CopyGroups(Search<T> search, BiPredicate<T, T> isCopy, BiPredicate<T, T> isNear) {
    this.search = search;
    this.isCopy = isCopy;
    this.isNear = isNear;
  }

  static CopyGroups<Fingerprint, Fingerprint> ofPrints() {
    return new CopyGroups<>(Copies::among, Fingerprint::isCopyOf, Fingerprint::isNear);
  }

  static CopyGroups<String, Passage> ofPassages() {
    return new CopyGroups<>(Copies::amongPassages, Passage::copies, (a, b) -> true);
  }

  /**
   * Adds an article's text where it is not there yet.
   *
   * @param article its number
   * @return the article that came first with it
   */
  int carrier(K key, Supplier<T> text, int article) {
    Integer first = carriers.putIfAbsent(key, article);
    if (first != null) {
      return first;
    }
    carrierOf.add(article);
    texts.add(text.get());
    return article;
  }

  /** Puts together those articles whose texts are copies. */
  void join(Groups articles) {
    compare();
    for (int text = 0; text < texts.size(); text++) {
      articles.join(carrierOf.get(text), carrierOf.get(groups.root(text)));
    }
  }

  private void compare() {
    int compared = groups.size();
    boolean many = texts.size() > Copies.FEW;
    // Of few each pair is compared, of many only those that are near: then other groups may come
    // out.
    if (many && (compared <= Copies.FEW || texts.size() - compared > Copies.FEW)) {
      groups = Groups.of(texts.size());
      search.among(texts, groups::join);
      return;
    }
    for (int i = compared; i < texts.size(); i++) {
      groups.add();
      for (int j = 0; j < i; j++) {
        if (groups.root(i) != groups.root(j) && isCopy(texts.get(i), texts.get(j), many)) {
          groups.join(i, j);
        }
      }
    }
  }

  private boolean isCopy(T a, T b, boolean many) {
    return (!many || isNear.test(a, b)) && isCopy.test(a, b);
  }
}
