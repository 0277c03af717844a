package news.naba.ingest.domain;

import java.time.Duration;
import news.naba.ingest.domain.TrackedPage.Published;
import org.jspecify.annotations.Nullable;

/** What came of visiting a page. */
public sealed interface VisitResult {
  /** The page was new or had changed, and its article was published. */
  record Changed(Published published) implements VisitResult {}

  /** The page is as it was. */
  record Unchanged() implements VisitResult {}

  /**
   * No page.
   *
   * @param detail says it for people
   * @param retryAfter how long the server asks to be left alone; null when it does not ask
   */
  record Failed(Failure failure, String detail, @Nullable Duration retryAfter)
      implements VisitResult {
    public Failed(Failure failure, String detail) {
      this(failure, detail, null);
    }
  }
}
