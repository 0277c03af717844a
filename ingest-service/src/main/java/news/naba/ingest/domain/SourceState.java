package news.naba.ingest.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the polling of a source has come: the value on {@code naba.source-state}. It is written
 * after what it tells is durable, so a crash repeats work and loses none.
 *
 * @param lastPoll null before the first poll
 * @param failures polls in a row that failed
 * @param nextPollAt when the feed is due
 * @param validators of the feed as last read
 * @param seen items known, longest unseen first
 * @param pages announced pages, newest announcement first
 */
public record SourceState(
    @Nullable LastPoll lastPoll,
    int failures,
    Instant nextPollAt,
    Validators validators,
    List<SeenItem> seen,
    List<TrackedPage> pages) {

  /** How a poll ended. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Outcome {
    READ,
    NOT_MODIFIED,
    FAILED
  }

  /**
   * The last poll.
   *
   * @param failure null unless it failed
   * @param detail the failure for people
   * @param newItems items that were new or changed
   */
  public record LastPoll(
      Instant at,
      Outcome outcome,
      @Nullable Failure failure,
      @Nullable String detail,
      int newItems) {}

  /** An item known: its {@link FeedItem#key} and the {@link FeedItem#revision} that was seen. */
  public record SeenItem(String key, String revision) {}

  /** The state of a source that was never polled. */
  public static SourceState unpolled(Instant now) {
    return new SourceState(null, 0, now, Validators.NONE, List.of(), List.of());
  }

  /** When there is something to do: the feed or the first page is due. */
  public Instant dueAt() {
    return pages.stream()
        .map(TrackedPage::nextVisitAt)
        .filter(Objects::nonNull)
        .reduce(nextPollAt, (a, b) -> a.isBefore(b) ? a : b);
  }

  /**
   * The state after a poll: what was new is now announced, and the next poll is set.
   *
   * @param random 0 inclusive to 1 exclusive
   */
  public SourceState afterPoll(
      PollResult result, Instant now, Duration interval, PollPolicy policy, double random) {
    if (result instanceof PollResult.Failed failed) {
      int count = failures + 1;
      Instant next = now.plus(Backoff.after(count, interval, policy.maxBackoff(), random));
      LastPoll poll = new LastPoll(now, Outcome.FAILED, failed.failure(), failed.detail(), 0);
      return new SourceState(poll, count, next, validators, seen, pages);
    }
    Instant next = now.plus(spread(interval, random));
    if (result instanceof PollResult.Read read) {
      return afterRead(read, now, next, policy);
    }
    LastPoll poll = new LastPoll(now, Outcome.NOT_MODIFIED, null, null, 0);
    return new SourceState(poll, 0, next, validators, seen, pages);
  }

  /** The state after visits of some of its pages. */
  public SourceState afterVisits(List<TrackedPage> visited, PollPolicy policy) {
    Map<String, TrackedPage> byKey = byKey(visited);
    List<TrackedPage> merged =
        pages.stream().map(page -> byKey.getOrDefault(page.item().key(), page)).toList();
    return new SourceState(
        lastPoll, failures, nextPollAt, validators, seen, trimPages(merged, policy.keptPages()));
  }

  private SourceState afterRead(
      PollResult.Read read, Instant now, Instant next, PollPolicy policy) {
    Map<String, String> known = new LinkedHashMap<>();
    seen.forEach(item -> known.put(item.key(), item.revision()));
    Map<String, TrackedPage> tracked = byKey(pages);
    List<TrackedPage> announced = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (FeedItem item : read.items()) {
      String key = item.key();
      if (!listed.add(key)) {
        continue;
      }
      String revision = known.remove(key);
      known.put(key, item.revision());
      if (!item.revision().equals(revision)) {
        TrackedPage page = tracked.remove(key);
        announced.add(
            page == null ? TrackedPage.announced(item, now) : page.announcedAgain(item, now));
      }
    }
    LastPoll poll = new LastPoll(now, Outcome.READ, null, null, announced.size());
    List<TrackedPage> all = Stream.concat(announced.stream(), tracked.values().stream()).toList();
    return new SourceState(
        poll,
        0,
        next,
        read.validators(),
        newest(known, policy.keptItems()),
        trimPages(all, policy.keptPages()));
  }

  private static Map<String, TrackedPage> byKey(List<TrackedPage> pages) {
    Map<String, TrackedPage> byKey = new LinkedHashMap<>();
    pages.forEach(page -> byKey.put(page.item().key(), page));
    return byKey;
  }

  private static List<SeenItem> newest(Map<String, String> known, int limit) {
    return known.entrySet().stream()
        .skip(Math.max(0, known.size() - limit))
        .map(entry -> new SeenItem(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Keeps all pages that wait for their first visit, and of the others the last announced. */
  private static List<TrackedPage> trimPages(List<TrackedPage> pages, int limit) {
    Set<TrackedPage> kept = new HashSet<>();
    pages.stream()
        .filter(page -> !page.waiting())
        .sorted(comparing(TrackedPage::announcedAt, reverseOrder()))
        .limit(limit)
        .forEach(kept::add);
    return pages.stream().filter(page -> page.waiting() || kept.contains(page)).toList();
  }

  /** ±10 %, so that sources registered together do not stay together. */
  private static Duration spread(Duration interval, double random) {
    return Duration.ofMillis((long) (interval.toMillis() * (0.9 + random / 5)));
  }
}
