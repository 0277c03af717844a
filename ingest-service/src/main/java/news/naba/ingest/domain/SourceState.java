package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param rhythm how often it publishes
 * @param hints how often its feed wants to be asked
 */
public record SourceState(
    List<Poll> polls,
    Schedule schedule,
    Validators validators,
    List<SeenItem> seen,
    Rhythm rhythm,
    PollHints hints) {
  private static final int KEPT_POLLS = 10;

  /** However short a feed is, so many items are remembered. */
  private static final int LEAST_KEPT = 100;

  /** What an earlier version did not write is empty. */
  public SourceState {
    polls = polls == null ? List.of() : polls;
    schedule = schedule == null ? Schedule.due(Instant.EPOCH) : schedule;
    rhythm = rhythm == null ? Rhythm.UNKNOWN : rhythm;
    hints = hints == null ? PollHints.NONE : hints;
  }

  /** An item known: its {@link FeedItem#key} and the {@link FeedItem#revision} that was seen. */
  public record SeenItem(String key, String revision) {}

  /**
   * What a poll leads to.
   *
   * @param news items that are new or changed, in the feed's order: to be announced before the
   *     state is written
   */
  public record Polled(SourceState state, List<FeedItem> news) {}

  /** The state of a source that was never polled. */
  public static SourceState unpolled(Instant now) {
    return new SourceState(
        List.of(), Schedule.due(now), Validators.NONE, List.of(), Rhythm.UNKNOWN, PollHints.NONE);
  }

  /** The last poll; nothing before the first. */
  public Optional<Poll> lastPoll() {
    return polls.stream().findFirst();
  }

  /** The state of a source that somebody wants polled again although it was retired. */
  public SourceState revived(Instant now) {
    return with(polls, Schedule.due(now));
  }

  /** The state with the next poll no sooner than that: somebody else tells us what is new. */
  public SourceState notBefore(Instant at) {
    Instant next = schedule.nextPollAt();
    return next == null || !next.isBefore(at) ? this : with(polls, schedule.at(at));
  }

  /** The items of a feed that are not known as they are. */
  public List<FeedItem> unknown(List<FeedItem> items) {
    Map<String, String> known = known();
    return items.stream().filter(item -> !item.revision().equals(known.get(item.key()))).toList();
  }

  /**
   * The state after a poll.
   *
   * @param random 0 inclusive to 1 exclusive
   */
  public Polled afterPoll(
      Source source, PollResult result, Instant now, PollPolicy policy, double random) {
    if (result instanceof PollResult.Failed failed) {
      Duration interval = policy.leastOf(source);
      Schedule next = schedule.afterFailure(failed, now, interval, policy, random);
      return new Polled(with(polls(Poll.failed(now, failed)), next), List.of());
    }
    if (result instanceof PollResult.Read read) {
      return afterRead(source, read, now, policy, random);
    }
    PollResult.NotModified same = (PollResult.NotModified) result;
    Rhythm beat = rhythm.after(0, sinceLastSuccess(now));
    Duration interval = policy.intervalOf(source, beat, hints.keptFor(same.fresh()));
    return new Polled(
        new SourceState(
            polls(Poll.notModified(now, same.route())),
            schedule.afterSuccess(now, interval, hints, random),
            validators,
            seen,
            beat,
            hints),
        List.of());
  }

  private SourceState with(List<Poll> polled, Schedule next) {
    return new SourceState(polled, next, validators, seen, rhythm, hints);
  }

  private List<Poll> polls(Poll poll) {
    return Stream.concat(Stream.of(poll), polls.stream()).limit(KEPT_POLLS).toList();
  }

  private Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    seen.forEach(item -> known.put(item.key(), item.revision()));
    return known;
  }

  private Polled afterRead(
      Source source, PollResult.Read read, Instant now, PollPolicy policy, double random) {
    Map<String, String> known = known();
    List<FeedItem> news = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    int fresh = 0;
    for (FeedItem item : read.items()) {
      String key = item.key();
      if (!listed.add(key)) {
        continue;
      }
      String revision = known.remove(key);
      known.put(key, item.revision());
      if (!item.revision().equals(revision)) {
        news.add(item);
        fresh += revision == null ? 1 : 0;
      }
    }
    Rhythm beat =
        seen.isEmpty() ? Rhythm.of(read.items(), now) : rhythm.after(fresh, sinceLastSuccess(now));
    Duration interval = policy.intervalOf(source, beat, read.hints());
    int kept = Math.min(policy.keptItems(), Math.max(LEAST_KEPT, 2 * listed.size()));
    SourceState state =
        new SourceState(
            polls(Poll.read(now, news.size(), read.route())),
            schedule.afterSuccess(now, interval, read.hints(), random),
            read.validators(),
            newest(known, kept),
            beat,
            read.hints());
    return new Polled(state, List.copyOf(news));
  }

  private Duration sinceLastSuccess(Instant now) {
    return polls.stream()
        .filter(poll -> poll.failure() == null)
        .findFirst()
        .map(poll -> Duration.between(poll.at(), now))
        .filter(since -> !since.isNegative())
        .orElse(Duration.ZERO);
  }

  private static List<SeenItem> newest(Map<String, String> known, int limit) {
    return known.entrySet().stream()
        .skip(Math.max(0, known.size() - limit))
        .map(entry -> new SeenItem(entry.getKey(), entry.getValue()))
        .toList();
  }
}
