package news.naba.store.http.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import news.naba.store.domain.filter.Selection;
import news.naba.store.persistence.FeedQueries.SnapshotPage;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.PageToken;
import org.jspecify.annotations.Nullable;

/**
 * The events as they are that a subscription begins with, newest update first, page by page. Those
 * that change after the cursor are left to the log, which the subscription follows from there; so
 * nothing is missed and nothing told twice, however long the client takes.
 */
final class Snapshot {
  private final Subscription then;
  private final Selection wanted;
  private final Deque<LoggedUpdate> waiting = new ArrayDeque<>();
  private @Nullable PageToken next;
  private boolean whole;

  /**
   * @param then what follows it
   * @param wanted what the subscription wants, by the rules as they are now
   */
  Snapshot(Subscription then, Selection wanted) {
    this.then = then;
    this.wanted = wanted;
  }

  Subscription then() {
    return then;
  }

  Selection wanted() {
    return wanted;
  }

  /** Where the next page starts; null for the first one. */
  @Nullable PageToken next() {
    return next;
  }

  /** Whether there is nothing more to come. */
  boolean isOver() {
    return whole && waiting.isEmpty();
  }

  /** The next event, told as its last update; null if a page has to be read first. */
  @Nullable LoggedUpdate poll() {
    return waiting.poll();
  }

  void add(SnapshotPage page) {
    waiting.addAll(page.updates());
    next = page.next();
    whole = next == null;
  }
}
