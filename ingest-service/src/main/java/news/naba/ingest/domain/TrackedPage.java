package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that a feed announced: to be visited, and after that revisited, so that corrections are
 * seen.
 *
 * @param item what the feed said last
 * @param announcedAt when the feed was first seen to name it
 * @param published the article made of it; null until the first successful visit
 * @param lastVisitAt null before the first visit
 * @param nextVisitAt null when it is not visited any more
 * @param quietVisits visits in a row that found nothing new
 * @param failures visits in a row that failed
 * @param failure why the last visit failed; null when it did not
 * @param detail the failure for people
 */
public record TrackedPage(
    FeedItem item,
    Instant announcedAt,
    @Nullable Published published,
    @Nullable Instant lastVisitAt,
    @Nullable Instant nextVisitAt,
    int quietVisits,
    int failures,
    @Nullable Failure failure,
    @Nullable String detail) {

  /**
   * The article last published from a page.
   *
   * @param fingerprint of the page's bytes, {@link Ids#fingerprint}
   */
  public record Published(
      String articleId, long version, String fingerprint, Validators validators) {}

  static TrackedPage announced(FeedItem item, Instant now) {
    return new TrackedPage(item, now, null, null, now, 0, 0, null, null);
  }

  /** The feed says that the item was changed: look at once. */
  TrackedPage announcedAgain(FeedItem changed, Instant now) {
    return new TrackedPage(changed, announcedAt, published, lastVisitAt, now, 0, 0, null, null);
  }

  /** The page, due at the given time: its server wants to be left alone until then. */
  public TrackedPage postponed(@Nullable Instant until) {
    return new TrackedPage(
        item, announcedAt, published, lastVisitAt, until, quietVisits, failures, failure, detail);
  }

  public boolean due(Instant now) {
    return nextVisitAt != null && !now.isBefore(nextVisitAt);
  }

  /** Announced, and neither fetched nor given up. */
  boolean waiting() {
    return published == null && nextVisitAt != null;
  }

  /**
   * The page after a visit.
   *
   * @param random 0 inclusive to 1 exclusive
   */
  public TrackedPage after(VisitResult result, Instant now, PollPolicy policy, double random) {
    if (result instanceof VisitResult.Changed changed) {
      return visited(changed.published(), now, revisit(now, 0, policy), 0);
    }
    if (result instanceof VisitResult.Failed failed) {
      return failed(failed, now, policy, random);
    }
    return visited(published, now, revisit(now, quietVisits + 1, policy), quietVisits + 1);
  }

  private TrackedPage visited(
      @Nullable Published latest, Instant now, @Nullable Instant next, int quiet) {
    return new TrackedPage(item, announcedAt, latest, now, next, quiet, 0, null, null);
  }

  private TrackedPage failed(
      VisitResult.Failed failed, Instant now, PollPolicy policy, double random) {
    int count = failures + 1;
    Instant next =
        isGivenUp(failed.failure(), count, now, policy)
            ? null
            : latest(
                now.plus(Backoff.after(count, policy.interval(), policy.maxBackoff(), random)),
                failed.retryAfter() == null ? now : now.plus(failed.retryAfter()));
    return new TrackedPage(
        item,
        announcedAt,
        published,
        now,
        next,
        quietVisits,
        count,
        failed.failure(),
        failed.detail());
  }

  /** What may be the network's fault, and so ours, is not held against a page that is news. */
  private boolean isGivenUp(Failure failure, int count, Instant now, PollPolicy policy) {
    boolean waitedOut = failure.isPassing() && now.isBefore(announcedAt.plus(policy.revisitFor()));
    return failure.isPermanent() || (count >= policy.attempts() && !waitedOut);
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private @Nullable Instant revisit(Instant now, int quiet, PollPolicy policy) {
    Duration wait = Backoff.doubled(policy.revisitInterval(), quiet, policy.revisitFor());
    Instant next = now.plus(wait);
    return next.isAfter(announcedAt.plus(policy.revisitFor())) ? null : next;
  }
}
