package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Our standing with the WebSub hub of a source: the value on {@code naba.subscriptions}.
 *
 * @param hub its address
 * @param topic what we subscribe to there: the address by which the hub knows the feed
 * @param requestedAt when we last asked for it
 * @param leaseUntil how long the hub will push; null until it has verified that we asked
 * @param failure what the hub said when it refused, for people; null when it did not
 */
public record Subscription(
    String hub,
    String topic,
    Instant requestedAt,
    @Nullable Instant leaseUntil,
    @Nullable String failure) {

  /** An unanswered or refused request is repeated after this. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** A hub may say any lease; ours is not believed to last longer. */
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);

  /** The subscription as it is asked for. */
  public static Subscription requested(String hub, String topic, Instant now) {
    return new Subscription(hub, topic, now, null, null);
  }

  /** The subscription as the hub confirms it. */
  public Subscription verified(Duration lease, Instant now) {
    Duration held = lease.compareTo(LONGEST_LEASE) < 0 ? lease : LONGEST_LEASE;
    return new Subscription(hub, topic, requestedAt, now.plus(held), null);
  }

  /** The subscription that the hub refuses, or ends. */
  public Subscription denied(String why) {
    return new Subscription(hub, topic, requestedAt, null, why);
  }

  /** Whether the hub pushes what is new. */
  public boolean isActive(Instant now) {
    return leaseUntil != null && now.isBefore(leaseUntil);
  }

  /** Whether it is time to ask (again): before a lease has run out, or when nobody answered. */
  public boolean isDue(Instant now) {
    if (now.isBefore(requestedAt.plus(PATIENCE)) && !(leaseUntil != null && isShort(now))) {
      return false;
    }
    return leaseUntil == null || isShort(now);
  }

  /** Less than a tenth of the lease is left. */
  private boolean isShort(Instant now) {
    Instant end = leaseUntil == null ? now : leaseUntil;
    Duration whole = Duration.between(requestedAt, end);
    return !now.isBefore(end.minus(whole.dividedBy(10)));
  }
}
