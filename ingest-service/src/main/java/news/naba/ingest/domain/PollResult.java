package news.naba.ingest.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a source for its feed. */
public sealed interface PollResult {
  /** The feed was read: {@code items} in the feed's order. */
  record Read(List<FeedItem> items, Validators validators, Route route, PollHints hints)
      implements PollResult {
    public Read(List<FeedItem> items, Validators validators) {
      this(items, validators, Route.DIRECT, PollHints.NONE);
    }
  }

  /**
   * The server says that nothing has changed.
   *
   * @param fresh how long its answer holds; zero when it does not say
   */
  record NotModified(Route route, Duration fresh) implements PollResult {
    public NotModified() {
      this(Route.DIRECT, Duration.ZERO);
    }
  }

  /**
   * No feed.
   *
   * @param detail says it for people
   * @param retryAfter how long the server asks to be left alone; null when it does not ask
   */
  record Failed(Failure failure, String detail, @Nullable Duration retryAfter)
      implements PollResult {
    public Failed(Failure failure, String detail) {
      this(failure, detail, null);
    }
  }
}
