package news.naba.store.http.stream;

import news.naba.store.domain.filter.EventFilter;

/** What one connection wants under one name, and how far it has got it. */
final class Subscription {
  private final String name;
  private final EventFilter filter;
  private long cursor;

  /**
   * @param cursor updates after this one are wanted
   */
  Subscription(String name, EventFilter filter, long cursor) {
    this.name = name;
    this.filter = filter;
    this.cursor = cursor;
  }

  String name() {
    return name;
  }

  long cursor() {
    return cursor;
  }

  boolean isFiltered() {
    return !filter.equals(EventFilter.ALL);
  }

  /** Whether it wants the frame; asked once for each, in order. */
  boolean takes(Frame frame) {
    if (frame.sequence() <= cursor) {
      return false;
    }
    cursor = frame.sequence();
    return frame.matches(filter);
  }
}
