package news.naba.store.http.stream;

import java.util.List;
import news.naba.store.domain.filter.RuleBook;
import news.naba.store.http.Filters.Wanted;
import org.jspecify.annotations.Nullable;

/** What one connection wants under one name, and how far it has got it. */
final class Subscription {
  private final String name;
  private final Wanted wanted;
  private long cursor;

  /**
   * @param cursor updates after this one are wanted
   */
  Subscription(String name, Wanted wanted, long cursor) {
    this.name = name;
    this.wanted = wanted;
    this.cursor = cursor;
  }

  String name() {
    return name;
  }

  long cursor() {
    return cursor;
  }

  boolean isFiltered() {
    return !wanted.isAll();
  }

  /**
   * Whether it wants the frame; asked once for each, in order.
   *
   * @return null if not; else the ids of its rules that match, none if it asks for no rules
   */
  @Nullable List<String> take(Frame frame, RuleBook book) {
    if (frame.sequence() <= cursor) {
      return null;
    }
    cursor = frame.sequence();
    if (!frame.matches(wanted.filter())) {
      return null;
    }
    if (wanted.rules().isEmpty()) {
      return List.of();
    }
    List<String> matching = frame.rules(book).stream().filter(wanted.rules()::contains).toList();
    return matching.isEmpty() ? null : matching;
  }

  /** Whether what a frame tells leaves it: the version before matched, the one after does not. */
  boolean isLeft(Frame frame, RuleBook book) {
    return isFiltered()
        && frame.isChange()
        && !(frame.matchesNow(wanted.filter())
            && (wanted.rules().isEmpty()
                || frame.rulesNow(book).stream().anyMatch(wanted.rules()::contains)));
  }
}
