package news.naba.ingest.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the polling of a source has come: the value on {@code naba.source-state}. It is written
 * after what it tells is durable, so a crash repeats work and loses none.
 *
 * @param polls the last ones, newest first
 * @param validators of the feed as last read
 * @param seen items known, longest unseen first
 * @param pages announced pages, newest announcement first
 */
public record SourceState(
    List<Poll> polls,
    Schedule schedule,
    Validators validators,
    List<SeenItem> seen,
    List<TrackedPage> pages) {
  private static final int KEPT_POLLS = 10;

  /** A state written before polls were kept has none, and no schedule. */
  public SourceState {
    polls = polls == null ? List.of() : polls;
    schedule = schedule == null ? Schedule.due(Instant.EPOCH) : schedule;
  }

  /** An item known: its {@link FeedItem#key} and the {@link FeedItem#revision} that was seen. */
  public record SeenItem(String key, String revision) {}

  /** The state of a source that was never polled. */
  public static SourceState unpolled(Instant now) {
    return new SourceState(List.of(), Schedule.due(now), Validators.NONE, List.of(), List.of());
  }

  /** The last poll; nothing before the first. */
  public Optional<Poll> lastPoll() {
    return polls.stream().findFirst();
  }

  /** When there is something to do: the feed or the first page is due; nothing for never. */
  public Optional<Instant> dueAt() {
    return Stream.concat(
            Stream.ofNullable(schedule.nextPollAt()),
            pages.stream().map(TrackedPage::nextVisitAt).filter(Objects::nonNull))
        .min(Comparator.naturalOrder());
  }

  /** The state of a source that somebody wants polled again although it was retired. */
  public SourceState revived(Instant now) {
    return new SourceState(polls, Schedule.due(now), validators, seen, pages);
  }

  /**
   * The state after a poll: what was new is now announced, and the next poll is set.
   *
   * @param random 0 inclusive to 1 exclusive
   */
  public SourceState afterPoll(
      PollResult result, Instant now, Duration interval, PollPolicy policy, double random) {
    if (result instanceof PollResult.Failed failed) {
      return new SourceState(
          with(Poll.failed(now, failed)),
          schedule.afterFailure(failed, now, interval, policy, random),
          validators,
          seen,
          pages);
    }
    Schedule next = schedule.afterSuccess(now, interval, random);
    if (result instanceof PollResult.Read read) {
      return afterRead(read, now, next, policy);
    }
    Route route = ((PollResult.NotModified) result).route();
    return new SourceState(with(Poll.notModified(now, route)), next, validators, seen, pages);
  }

  private List<Poll> with(Poll poll) {
    return Stream.concat(Stream.of(poll), polls.stream()).limit(KEPT_POLLS).toList();
  }

  /** The state after visits of some of its pages. */
  public SourceState afterVisits(List<TrackedPage> visited, PollPolicy policy) {
    Map<String, TrackedPage> byKey = byKey(visited);
    List<TrackedPage> merged =
        pages.stream().map(page -> byKey.getOrDefault(page.item().key(), page)).toList();
    return new SourceState(
        polls, schedule, validators, seen, trimPages(merged, policy.keptPages()));
  }

  private SourceState afterRead(
      PollResult.Read read, Instant now, Schedule next, PollPolicy policy) {
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
    List<TrackedPage> all = Stream.concat(announced.stream(), tracked.values().stream()).toList();
    return new SourceState(
        with(Poll.read(now, announced.size(), read.route())),
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
}
