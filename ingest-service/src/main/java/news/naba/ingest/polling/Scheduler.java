package news.naba.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Backoff;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.domain.WorkQueue;
import news.naba.ingest.domain.WorkQueue.Kind;
import news.naba.ingest.domain.WorkQueue.Task;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.kafka.Fetches;
import news.naba.ingest.kafka.KafkaUnavailableException;
import news.naba.ingest.kafka.RecentArticles;
import news.naba.ingest.kafka.SourceRegistry;
import org.jboss.logging.Logger;

/**
 * Gives the sources and pages of the hosts we own their turn when they are due: one at a time of a
 * host, and at most {@code naba.ingest.poll.concurrency} together.
 */
@Singleton
public class Scheduler implements Fetches.Listener {
  private static final Logger LOG = Logger.getLogger(Scheduler.class);
  private static final Duration TICK = Duration.ofMillis(100);

  /** How often all sources are looked through for what has changed. */
  private static final Duration REVIEW = Duration.ofMillis(250);

  /** For what is under way when a host is given away, and at the end. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  /** Partitions come several at a time: one look serves them all. */
  private static final Duration RECENT_ENOUGH = Duration.ofSeconds(2);

  private static final Duration PATIENCE_WITH_REGISTRY = Duration.ofMinutes(1);
  private static final Duration UNREAD_PAUSE = Duration.ofSeconds(2);

  /** Sources that are overdue when their hosts become ours start at most so many a second. */
  private static final int STARTS_PER_SECOND = 100;

  private final SourceRegistry registry;
  private final Fetches fetches;
  private final PublishedArticles articles;
  private final RecentArticles recent;
  private final SourcePoller poller;
  private final PageTurn pageTurn;
  private final Fetcher fetcher;
  private final PollPolicy policy;
  private final IngestConfig.Poll config;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;
  private final Semaphore slots;
  private final ExecutorService workers = Workers.create("fetch-");
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Workers.daemon("fetch-timer-"));

  /** Guarded by itself. */
  private final WorkQueue queue = new WorkQueue();

  /** Sources that have tasks in the queue. Only touched by the timer's thread. */
  private final Set<String> queued = new HashSet<>();

  /** What has its turn at this moment. */
  private final Set<Task> running = ConcurrentHashMap.newKeySet();

  /** Sources that wait for something that is not in their state: the start, or a fault of ours. */
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  /** When it was last asked what others have published of late. */
  private long recentRead = System.nanoTime() - Duration.ofDays(1).toNanos();

  private final AtomicBoolean hurried = new AtomicBoolean();
  private volatile Instant nextReview = Instant.MIN;

  private record Hold(Instant until, int faults) {}

  Scheduler(
      SourceRegistry registry,
      Fetches fetches,
      PublishedArticles articles,
      RecentArticles recent,
      SourcePoller poller,
      PageTurn pageTurn,
      Fetcher fetcher,
      IngestConfig config,
      IngestMetrics metrics,
      MeterRegistry meters,
      Clock clock,
      Random random) {
    this.registry = registry;
    this.fetches = fetches;
    this.articles = articles;
    this.recent = recent;
    this.poller = poller;
    this.pageTurn = pageTurn;
    this.fetcher = fetcher;
    this.policy = config.policy();
    this.config = config.poll();
    this.metrics = metrics;
    this.clock = clock;
    this.random = random;
    this.slots = new Semaphore(this.config.concurrency());
    meters.gauge("naba.ingest.sources", registry, r -> r.all().size());
    meters.gauge("naba.ingest.partitions.owned", fetches, Fetches::owned);
    meters.gauge("naba.ingest.polls.running", running, Set::size);
  }

  void start(@Observes StartupEvent event) {
    fetches.start(this);
    var unused =
        timer.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Before the group is left: what is under way ends first. */
  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    timer.shutdownNow();
    workers.shutdownNow();
    if (!workers.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("fetches abandoned at shutdown, to be repeated by who comes next");
    }
  }

  /** Whether something of the source is being fetched here, or would be if there were room. */
  public boolean isPolling(String sourceId) {
    synchronized (queue) {
      return running.stream().anyMatch(task -> task.sourceId().equals(sourceId))
          || queue.isDue(sourceId, clock.instant());
    }
  }

  /** Looks at once what has changed in the registry, rather than at the next review. */
  public void wake() {
    nextReview = Instant.MIN;
    hurry();
  }

  /** Looks at once whether anything is due, rather than at the next tick. */
  private void hurry() {
    if (hurried.compareAndSet(false, true)) {
      try {
        timer.execute(this::tick);
      } catch (RejectedExecutionException e) {
        LOG.debug("nothing is due any more: the service stops");
      }
    }
  }

  @Override
  public void acquired(int partition, Collection<TrackedPage> pages) {
    Instant now = clock.instant();
    List<Source> overdue =
        registry.all().stream()
            .filter(source -> registry.partition(source.uri()) == partition)
            .filter(source -> dueAt(source, now).filter(at -> !at.isAfter(now)).isPresent())
            .toList();
    long least = config.startSpread().toMillis();
    for (Source source : overdue) {
      long many = Math.max(least, overdue.size() * 12_000L / STARTS_PER_SECOND);
      long within = Math.min(policy.leastOf(source).toMillis(), least == 0 ? 0 : many);
      Duration wait = Duration.ofMillis((long) (within * random.nextDouble()));
      holds.put(source.id(), new Hold(now.plus(wait), 0));
    }
    if (System.nanoTime() - recentRead > RECENT_ENOUGH.toNanos()) {
      recent.forEach(articles::remember);
      recentRead = System.nanoTime();
    }
    pages.stream().map(TrackedPage::published).filter(Objects::nonNull).forEach(articles::remember);
    pages.forEach(this::heard);
  }

  /** Waits for what is under way: its requests must not meet those of the next owner. */
  @Override
  public void lost(Collection<Integer> partitions) {
    long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    Predicate<Task> there = task -> partitions.contains(registry.partition(URI.create(task.url())));
    synchronized (queue) {
      queue.removeIf(there);
    }
    try {
      while (running.stream().anyMatch(there) && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void heard(TrackedPage page) {
    synchronized (queue) {
      if (page.nextVisitAt() == null) {
        queue.remove(Kind.PAGE, page.key());
      } else {
        queue.put(task(page, page.nextVisitAt()));
      }
    }
    Instant next = page.nextVisitAt();
    if (next != null && !next.isAfter(clock.instant())) {
      hurry();
    }
  }

  private static Task task(TrackedPage page, Instant dueAt) {
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
        dueAt,
        newness);
  }

  private void tick() {
    hurried.set(false);
    try {
      if (!registry.complete()) {
        return;
      }
      Instant now = clock.instant();
      if (!now.isBefore(nextReview)) {
        nextReview = now.plus(REVIEW);
        review(now);
      }
      dispatch(now);
    } catch (RuntimeException e) {
      LOG.error("scheduling failed, tried again at the next tick", e);
    }
  }

  /** Brings the queue to what the registry says. */
  private void review(Instant now) {
    Set<String> there = new HashSet<>();
    Set<String> having =
        running.stream()
            .filter(task -> task.kind() == Kind.FEED)
            .map(Task::id)
            .collect(Collectors.toSet());
    for (Source source : registry.unordered()) {
      if (having.contains(source.id()) || !fetches.owns(source.uri())) {
        continue;
      }
      Optional<Instant> at = dueAt(source, now);
      if (at.isPresent()) {
        there.add(source.id());
        String url = source.url();
        Task task =
            new Task(
                Kind.FEED, source.id(), url, host(source.uri()), source.id(), at.get(), at.get());
        synchronized (queue) {
          queue.put(task);
        }
      }
    }
    synchronized (queue) {
      queued.stream().filter(id -> !there.contains(id)).forEach(id -> queue.remove(Kind.FEED, id));
    }
    queued.clear();
    queued.addAll(there);
  }

  /** When it is the source's turn; nothing for never. */
  private Optional<Instant> dueAt(Source source, Instant now) {
    if (source.isPaused()) {
      return Optional.empty();
    }
    Optional<SourceState> state = registry.state(source.id());
    if (isAsked(source, state, now)) {
      return Optional.of(Objects.requireNonNull(source.askedAt()));
    }
    Instant held = Optional.ofNullable(holds.get(source.id())).map(Hold::until).orElse(Instant.MIN);
    return state
        .map(known -> Optional.ofNullable(known.schedule().nextPollAt()))
        .orElse(Optional.of(source.createdAt()))
        .map(at -> held.isAfter(at) ? held : at);
  }

  /** Whether somebody has asked for a poll since the last one, and its server lets us. */
  private static boolean isAsked(Source source, Optional<SourceState> state, Instant now) {
    Instant asked = source.askedAt();
    return asked != null
        && state.map(known -> known.schedule().isOpen(now)).orElse(true)
        && state.flatMap(SourceState::lastPoll).map(poll -> poll.at().isBefore(asked)).orElse(true);
  }

  private void dispatch(Instant now) {
    while (slots.tryAcquire()) {
      Optional<Task> next;
      synchronized (queue) {
        next = queue.take(now);
        next.ifPresent(running::add);
      }
      if (next.isEmpty()) {
        slots.release();
        return;
      }
      Task task = next.get();
      workers.execute(() -> run(task));
    }
  }

  private void run(Task task) {
    try {
      if (fetches.owns(URI.create(task.url()))) {
        turn(task);
      }
    } finally {
      Instant free = clock.instant().plus(fetcher.untilFree(URI.create(task.url())));
      synchronized (queue) {
        running.remove(task);
        queue.done(task, free);
      }
      slots.release();
      hurry();
    }
  }

  private void turn(Task task) {
    try {
      if (task.kind() == Kind.FEED) {
        feedTurn(task);
      } else {
        pageTurn(task);
      }
      holds.remove(task.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaUnavailableException
        | CompletionException
        | ExecutionException
        | TimeoutException e) {
      Duration wait = hold(task);
      LOG.warnf(
          "turn repeated later kind=%s id=%s waitMillis=%d cause=%s",
          task.kind(), task.id(), wait.toMillis(), e.getMessage());
    } catch (RuntimeException e) {
      Duration wait = hold(task);
      LOG.errorf(
          e,
          "turn failed kind=%s id=%s reason=internal-error waitMillis=%d",
          task.kind(),
          task.id(),
          wait.toMillis());
    }
  }

  private void feedTurn(Task task)
      throws InterruptedException, ExecutionException, TimeoutException {
    Source source = registry.get(task.id()).orElse(null);
    if (source == null || source.isPaused()) {
      return;
    }
    Instant start = clock.instant();
    if (registry.state(source.id()).isPresent()) { // a new one has no time to keep yet
      metrics.lateness(Duration.between(task.dueAt(), start));
    }
    poller.turn(source, start);
  }

  private void pageTurn(Task task)
      throws InterruptedException, ExecutionException, TimeoutException {
    TrackedPage page = fetches.page(task.url(), task.id()).orElse(null);
    if (page == null || page.nextVisitAt() == null) {
      return;
    }
    Optional<Source> source = registry.get(page.sourceId());
    if (source.isEmpty()) {
      forgetOrWait(task, page);
      return;
    }
    Optional<Instant> crowded = pageTurn.visit(source.get(), page);
    crowded.ifPresent(until -> postpone(task, until));
  }

  /** The source was removed; or was registered elsewhere a moment ago, and we have not read it. */
  private void forgetOrWait(Task task, TrackedPage page) {
    if (page.announcedAt().plus(PATIENCE_WITH_REGISTRY).isBefore(clock.instant())) {
      fetches.forget(page);
    } else {
      synchronized (queue) {
        queue.put(task(page, clock.instant().plus(UNREAD_PAUSE)));
      }
    }
  }

  /** A server that has too many requests gets none for the source's other pages there either. */
  private void postpone(Task refused, Instant until) {
    Set<Task> others;
    synchronized (queue) {
      others = queue.of(refused.sourceId());
    }
    for (Task other : others) {
      if (other.kind() == Kind.PAGE
          && other.host().equals(refused.host())
          && other.dueAt().isBefore(until)) {
        fetches
            .page(other.url(), other.id())
            .map(page -> page.postponed(until))
            .ifPresent(
                page -> {
                  synchronized (queue) {
                    queue.put(task(page, until));
                  }
                  pageTurn.postponed(page);
                });
      }
    }
  }

  private Duration hold(Task task) {
    metrics.interrupted();
    Hold before = holds.get(task.id());
    int faults = before == null ? 1 : before.faults() + 1;
    Duration wait =
        Backoff.after(faults, Duration.ofSeconds(1), policy.maxBackoff(), random.nextDouble());
    Instant until = clock.instant().plus(wait);
    holds.put(task.id(), new Hold(until, faults));
    if (task.kind() == Kind.PAGE) {
      synchronized (queue) {
        queue.put(
            new Task(
                task.kind(),
                task.id(),
                task.url(),
                task.host(),
                task.sourceId(),
                until,
                task.newness()));
      }
    }
    return wait;
  }

  private static String host(URI url) {
    return url.getHost() + ":" + WebUrl.port(url);
  }
}
