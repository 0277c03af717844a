package news.naba.ingest.domain;

import java.util.List;

/** What came of asking a source for its feed. */
public sealed interface PollResult {
  /** The feed was read: {@code items} in the feed's order. */
  record Read(List<FeedItem> items, Validators validators) implements PollResult {}

  /** The server says that nothing has changed. */
  record NotModified() implements PollResult {}

  /** No feed; {@code detail} says it for people. */
  record Failed(Failure failure, String detail) implements PollResult {}
}
