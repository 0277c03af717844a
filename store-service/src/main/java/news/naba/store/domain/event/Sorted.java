package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A list that is in order, whatever comes. */
final class Sorted<T> {
  private final List<T> list = new ArrayList<>();
  private final List<T> view = Collections.unmodifiableList(list);
  private final Comparator<? super T> order;

  /**
   * @param order in which no two are equal
   */
  Sorted(Comparator<? super T> order) {
    this.order = order;
  }

  void add(T one) {
    int place = Collections.binarySearch(list, one, order);
    list.add(place < 0 ? -place - 1 : place, one);
  }

  /** What it has at any time. */
  List<T> list() {
    return view;
  }
}
