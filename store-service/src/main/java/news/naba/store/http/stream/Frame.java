package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/** An update as it goes over the wire, encoded once for all who get it. */
final class Frame {
  /** Filters whose answer is remembered; beyond that it is worked out again. */
  private static final int MOST_REMEMBERED = 256;

  private final LoggedUpdate update;
  private final Buffer bytes;
  private final Map<EventFilter, Boolean> answers = new ConcurrentHashMap<>();
  private volatile @Nullable Versions versions;

  private record Versions(@Nullable Event before, Event after) {}

  Frame(LoggedUpdate update) {
    this.update = update;
    this.bytes = Buffer.buffer("id: " + update.sequence() + "\ndata: " + update.json() + "\n\n");
  }

  long sequence() {
    return update.sequence();
  }

  /** As a Server-Sent Event. */
  Buffer bytes() {
    return bytes;
  }

  /** As JSON on one line. */
  String json() {
    return update.json();
  }

  boolean matches(EventFilter filter) {
    if (filter.equals(EventFilter.ALL)) {
      return true;
    }
    Boolean known = answers.get(filter);
    if (known != null) {
      return known;
    }
    Versions both = versions();
    boolean matches = filter.matches(both.before, both.after);
    if (answers.size() < MOST_REMEMBERED) {
      answers.put(filter, matches);
    }
    return matches;
  }

  private Versions versions() {
    Versions both = versions;
    if (both == null) {
      both = new Versions(update.before(), update.after());
      versions = both;
    }
    return both;
  }
}
