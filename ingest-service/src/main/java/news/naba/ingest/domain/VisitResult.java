package news.naba.ingest.domain;

import news.naba.ingest.domain.TrackedPage.Published;

/** What came of visiting a page. */
public sealed interface VisitResult {
  /** The page was new or had changed, and its article was published. */
  record Changed(Published published) implements VisitResult {}

  /** The page is as it was. */
  record Unchanged() implements VisitResult {}

  /** No page; {@code detail} says it for people. */
  record Failed(Failure failure, String detail) implements VisitResult {}
}
