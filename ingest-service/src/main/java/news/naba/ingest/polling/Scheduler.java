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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.StartSpread;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.WorkQueue.Task;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.kafka.Fetches;
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

  /** For pages that are due while it is not sure that their hosts are still ours. */
  private static final Duration UNHEARD_PAUSE = Duration.ofSeconds(1);

  /** Of one partition among twelve: a hundred a second of all. */
  private static final Duration BETWEEN_STARTS = Duration.ofMillis(120);

  private final SourceRegistry registry;
  private final Fetches fetches;
  private final PublishedArticles articles;
  private final RecentArticles recent;
  private final Agenda agenda;
  private final Turns turns;
  private final Fetcher fetcher;
  private final PollPolicy policy;
  private final StartSpread startSpread;
  private final Clock clock;
  private final Random random;
  private final Semaphore slots;
  private final ExecutorService workers = Workers.create("fetch-");
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Workers.daemon("fetch-timer-"));

  /** When it was last asked what others have published of late. */
  private long recentRead = System.nanoTime() - Duration.ofDays(1).toNanos();

  private final AtomicBoolean hurried = new AtomicBoolean();
  private volatile Instant nextReview = Instant.MIN;

  Scheduler(
      SourceRegistry registry,
      Fetches fetches,
      PublishedArticles articles,
      RecentArticles recent,
      Agenda agenda,
      Turns turns,
      Fetcher fetcher,
      IngestConfig config,
      MeterRegistry meters,
      Clock clock,
      Random random) {
    this.registry = registry;
    this.fetches = fetches;
    this.articles = articles;
    this.recent = recent;
    this.agenda = agenda;
    this.turns = turns;
    this.fetcher = fetcher;
    this.policy = config.policy();
    this.startSpread = new StartSpread(config.poll().startSpread(), BETWEEN_STARTS);
    this.clock = clock;
    this.random = random;
    this.slots = new Semaphore(config.poll().concurrency());
    meters.gauge("naba.ingest.sources", registry, r -> r.all().size());
    meters.gauge("naba.ingest.partitions.owned", fetches, Fetches::owned);
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
    return agenda.isBusyWith(sourceId);
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
    spreadOverdue(partition);
    if (System.nanoTime() - recentRead > RECENT_ENOUGH.toNanos()) {
      recent.forEach(articles::remember);
      recentRead = System.nanoTime();
    }
    pages.stream().map(TrackedPage::published).filter(Objects::nonNull).forEach(articles::remember);
    pages.forEach(this::heard);
  }

  private void spreadOverdue(int partition) {
    Instant now = clock.instant();
    Map<Source, Instant> overdue = new HashMap<>();
    for (Source source : registry.all()) {
      if (registry.partition(source.uri()) == partition) {
        dueAt(source, now).filter(at -> !at.isAfter(now)).ifPresent(at -> overdue.put(source, at));
      }
    }
    startSpread
        .times(overdue, policy::leastOf, now, random)
        .forEach((source, at) -> agenda.holdUntil(source.id(), at));
  }

  /** Waits for what is under way: its requests must not meet those of the next owner. */
  @Override
  public void lost(Collection<Integer> partitions) {
    long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    Predicate<Task> there = task -> partitions.contains(registry.partition(URI.create(task.url())));
    agenda.forget(there);
    try {
      while (agenda.isRunning(there) && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void heard(TrackedPage page) {
    Instant next = page.nextVisitAt();
    if (next == null) {
      agenda.forget(page);
      return;
    }
    agenda.page(page, next);
    if (!next.isAfter(clock.instant())) {
      hurry();
    }
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

  /** Brings the agenda to what the registry says. */
  private void review(Instant now) {
    agenda.feeds(
        registry.unordered(),
        source -> fetches.owns(source.uri()) ? dueAt(source, now) : Optional.empty());
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
    Instant held = agenda.heldUntil(source.id());
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
      Optional<Task> next = agenda.take(now);
      if (next.isEmpty()) {
        slots.release();
        return;
      }
      workers.execute(() -> run(next.get()));
    }
  }

  private void run(Task task) {
    URI url = URI.create(task.url());
    try {
      if (fetches.owns(url)) {
        turns.take(task);
      } else if (fetches.isAssigned(url)) {
        agenda.again(task, clock.instant().plus(UNHEARD_PAUSE));
      }
    } finally {
      agenda.done(task, clock.instant().plus(fetcher.untilFree(url)));
      slots.release();
      hurry();
    }
  }
}
