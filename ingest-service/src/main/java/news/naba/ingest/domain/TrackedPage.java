package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page that a feed announced: to be visited, and after that revisited, so that corrections and
 * withdrawals are seen. The value on {@code naba.fetches}, where whoever polls the source puts it
 * and whoever owns the page's host keeps it.
 *
 * @param sourceId the source that announced it
 * @param item what the feed said last
 * @param announcedAt when the feed was first seen to name it
 * @param published the article made of it; null until the first successful visit
 * @param lastVisitAt null before the first visit
 * @param nextVisitAt null when it is not visited any more
 * @param failures visits in a row that failed
 * @param failure why the last visit failed; null when it did not
 * @param detail the failure for people
 * @param withdrawn whether its article has been withdrawn: it was there, and answered 404 or 410
 *     twice
 */
public record TrackedPage(
    String sourceId,
    FeedItem item,
    Instant announcedAt,
    @Nullable Published published,
    @Nullable Instant lastVisitAt,
    @Nullable Instant nextVisitAt,
    int failures,
    @Nullable Failure failure,
    @Nullable String detail,
    boolean withdrawn) {

  /** Looks at a page that is gone, before it is believed. */
  private static final int LOOKS_UNTIL_WITHDRAWN = 2;

  /**
   * The article last published from a page.
   *
   * @param fingerprint of the page's bytes, {@link Ids#fingerprint}
   */
  public record Published(
      String articleId, long version, String fingerprint, Validators validators) {

    /** The article after it was withdrawn: whatever the page has, if it comes back, is news. */
    Published withdrawn() {
      return new Published(articleId, version, "", Validators.NONE);
    }
  }

  public static TrackedPage announced(Source source, FeedItem item, Instant now) {
    return new TrackedPage(source.id(), item, now, null, null, now, 0, null, null, false);
  }

  /** The article's id by the address announced: the key on Kafka. */
  public String key() {
    return Ids.article(CanonicalUrl.of(item.uri()));
  }

  /**
   * What is known of the page after another record of it was read. A record of a visit is the last
   * word. An announcement by a source that says nothing new changes nothing: polls repeat.
   */
  public TrackedPage heard(TrackedPage told) {
    if (told.lastVisitAt != null) {
      return told;
    }
    if (!told.item.revision().equals(item.revision())) {
      return announcedAgain(told);
    }
    boolean waitsLonger =
        lastVisitAt == null
            && nextVisitAt != null
            && told.nextVisitAt != null
            && told.nextVisitAt.isAfter(nextVisitAt);
    return waitsLonger ? postponed(told.nextVisitAt) : this;
  }

  /** The feed says that the item was changed: look at once. */
  public TrackedPage announcedAgain(TrackedPage told) {
    return new TrackedPage(
        told.sourceId,
        told.item,
        announcedAt,
        published,
        lastVisitAt,
        told.announcedAt,
        0,
        null,
        null,
        withdrawn);
  }

  /** The page, due at the given time: its server wants to be left alone until then. */
  public TrackedPage postponed(@Nullable Instant until) {
    return new TrackedPage(
        sourceId,
        item,
        announcedAt,
        published,
        lastVisitAt,
        until,
        failures,
        failure,
        detail,
        withdrawn);
  }

  /** The page without its item's texts. */
  public TrackedPage withoutTexts() {
    return new TrackedPage(
        sourceId,
        item.withoutTexts(),
        announcedAt,
        published,
        lastVisitAt,
        nextVisitAt,
        failures,
        failure,
        detail,
        withdrawn);
  }

  /**
   * The page after a visit.
   *
   * @param random 0 inclusive to 1 exclusive
   */
  public TrackedPage after(VisitResult result, Instant now, PollPolicy policy, double random) {
    if (result instanceof VisitResult.Changed changed) {
      return visited(changed.published(), now, policy);
    }
    return result instanceof VisitResult.Failed failed
        ? failed(failed, now, policy, random)
        : visited(published, now, policy);
  }

  /** Whether the visit that led to this one has shown that the article is withdrawn. */
  public boolean isWithdrawnSince(TrackedPage before) {
    return withdrawn && !before.withdrawn;
  }

  private TrackedPage visited(@Nullable Published latest, Instant now, PollPolicy policy) {
    Instant next = policy.revisits().next(announcedAt, now).orElse(null);
    return new TrackedPage(sourceId, item, announcedAt, latest, now, next, 0, null, null, false);
  }

  private TrackedPage failed(
      VisitResult.Failed failed, Instant now, PollPolicy policy, double random) {
    boolean gone = published != null && failed.failure().isGone();
    int count = gone && (failure == null || !failure.isGone()) ? 1 : failures + 1;
    boolean over = withdrawn || (gone && count >= LOOKS_UNTIL_WITHDRAWN);
    Published article = over && published != null ? published.withdrawn() : published;
    return new TrackedPage(
        sourceId,
        item,
        announcedAt,
        article,
        now,
        over ? null : nextAfterFailure(failed, gone, count, now, policy, random),
        count,
        failed.failure(),
        failed.detail(),
        over);
  }

  private @Nullable Instant nextAfterFailure(
      VisitResult.Failed failed,
      boolean gone,
      int count,
      Instant now,
      PollPolicy policy,
      double random) {
    if (isGivenUp(failed.failure(), gone, count, now, policy)) {
      return null;
    }
    Duration wait =
        gone
            ? policy.revisits().confirm()
            : Backoff.after(count, policy.interval(), policy.maxBackoff(), random);
    Duration asked = failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
    return now.plus(wait.compareTo(asked) > 0 ? wait : asked);
  }

  /** What may be the network's fault, and so ours, is not held against a page that is news. */
  private boolean isGivenUp(Failure why, boolean gone, int count, Instant now, PollPolicy policy) {
    boolean isNews = now.isBefore(announcedAt.plus(policy.revisits().span()));
    return why.isPermanent()
        || (!gone && count >= policy.attempts() && !(why.isPassing() && isNews));
  }
}
