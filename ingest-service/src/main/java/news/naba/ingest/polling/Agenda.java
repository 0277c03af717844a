package news.naba.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Backoff;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.domain.WorkQueue;
import news.naba.ingest.domain.WorkQueue.Kind;
import news.naba.ingest.domain.WorkQueue.Task;

/**
 * What the hosts we own have to be asked for: what waits for its turn, what has it at this moment,
 * and what is held back. For any thread.
 */
@Singleton
class Agenda {
  private final WorkQueue queue = new WorkQueue();
  private final Set<Task> running = new HashSet<>();

  /** Sources whose feed is in the queue. */
  private final Set<String> queued = new HashSet<>();

  /** What waits for something that is not in its state: the start, or a fault of ours. */
  private final Map<String, Hold> holds = new HashMap<>();

  private final PollPolicy policy;
  private final Clock clock;
  private final Random random;

  private record Hold(Instant until, int faults) {}

  Agenda(IngestConfig config, MeterRegistry meters, Clock clock, Random random) {
    this.policy = config.policy();
    this.clock = clock;
    this.random = random;
    meters.gauge("naba.ingest.polls.running", this, Agenda::running);
  }

  /**
   * Puts in the feeds that are to be polled, and takes out all others. Nothing ends meanwhile: a
   * source is either having its turn, or its state says when the next one is.
   *
   * @param dueAt when it is a source's turn; nothing for never
   */
  synchronized void feeds(Iterable<Source> sources, Function<Source, Optional<Instant>> dueAt) {
    Set<String> having =
        running.stream()
            .filter(task -> task.kind() == Kind.FEED)
            .map(Task::id)
            .collect(Collectors.toSet());
    Set<String> there = new HashSet<>();
    for (Source source : sources) {
      if (!having.contains(source.id())) {
        dueAt
            .apply(source)
            .ifPresent(
                at -> {
                  there.add(source.id());
                  queue.put(feed(source, at));
                });
      }
    }
    queued.stream().filter(id -> !there.contains(id)).forEach(id -> queue.remove(Kind.FEED, id));
    queued.clear();
    queued.addAll(there);
  }

  /** Puts in a page that is to be visited, at the given time. */
  synchronized void page(TrackedPage page, Instant at) {
    queue.put(task(page, at));
  }

  synchronized void forget(TrackedPage page) {
    queue.remove(Kind.PAGE, page.key());
  }

  synchronized void forget(Predicate<Task> unwanted) {
    queue.removeIf(unwanted);
  }

  /** The task whose turn it is, which has it until {@link #done}. */
  synchronized Optional<Task> take(Instant now) {
    Optional<Task> next = queue.take(now);
    next.ifPresent(running::add);
    return next;
  }

  /** The task's turn is over; its host may be asked again at the given time. */
  synchronized void done(Task task, Instant hostFree) {
    running.remove(task);
    queue.done(task, hostFree);
  }

  /** Gives a page that could not use its turn another one, at the given time. */
  synchronized void again(Task task, Instant at) {
    if (task.kind() == Kind.PAGE) { // a feed comes back by itself when sources are reviewed
      queue.put(task.at(at));
    }
  }

  synchronized boolean isRunning(Predicate<Task> which) {
    return running.stream().anyMatch(which);
  }

  /** Whether something of the source is being fetched here, or would be if there were room. */
  synchronized boolean isBusyWith(String sourceId) {
    return isRunning(task -> task.sourceId().equals(sourceId))
        || queue.isDue(sourceId, clock.instant());
  }

  /** The pages of a source on one host that are due before the given time. */
  synchronized Collection<Task> pagesBefore(Instant time, String sourceId, String host) {
    return queue.of(sourceId).stream()
        .filter(task -> task.kind() == Kind.PAGE)
        .filter(task -> task.host().equals(host) && task.dueAt().isBefore(time))
        .toList();
  }

  /** Until when something waits, for what is not in its state; long past for what does not. */
  synchronized Instant heldUntil(String id) {
    Hold hold = holds.get(id);
    return hold == null ? Instant.MIN : hold.until();
  }

  synchronized void holdUntil(String id, Instant until) {
    holds.put(id, new Hold(until, 0));
  }

  synchronized void release(Task task) {
    holds.remove(task.id());
  }

  /** Has a turn that failed by a fault of ours repeated: later each time, and the time until. */
  synchronized Duration holdAfterFault(Task task) {
    Hold before = holds.get(task.id());
    int faults = before == null ? 1 : before.faults() + 1;
    Duration wait =
        Backoff.after(faults, Duration.ofSeconds(1), policy.maxBackoff(), random.nextDouble());
    Instant until = clock.instant().plus(wait);
    holds.put(task.id(), new Hold(until, faults));
    again(task, until);
    return wait;
  }

  private synchronized int running() {
    return running.size();
  }

  private static Task feed(Source source, Instant at) {
    return new Task(Kind.FEED, source.id(), source.url(), host(source.uri()), source.id(), at, at);
  }

  private static Task task(TrackedPage page, Instant at) {
    Instant newness =
        Optional.ofNullable(page.item().publishedAt())
            .map(stated -> stated.approximately())
            .orElse(page.announcedAt());
    return new Task(
        Kind.PAGE,
        page.key(),
        page.item().url(),
        host(page.item().uri()),
        page.sourceId(),
        at,
        newness);
  }

  private static String host(URI url) {
    return url.getHost() + ":" + WebUrl.port(url);
  }
}
