package news.naba.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Backoff;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Schedule.Standing;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.kafka.KafkaUnavailableException;
import news.naba.ingest.kafka.SourceRegistry;
import org.jboss.logging.Logger;

/**
 * Gives every source its turn when it is due: the latest first, each at most once at a time, few of
 * one host, and at most {@code naba.ingest.poll.concurrency} together.
 */
@Singleton
public class PollScheduler {
  private static final Logger LOG = Logger.getLogger(PollScheduler.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  /** A host takes one request at a time: more turns would only keep the slots from others. */
  private static final int MAX_PER_HOST = 4;

  private final SourceRegistry registry;
  private final SourcePoller poller;
  private final PollPolicy policy;
  private final IngestConfig.Poll config;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;
  private final Semaphore slots;
  private final ExecutorService workers = Executors.newCachedThreadPool(daemon("poll-"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(daemon("poll-timer-"));

  /** Sources whose turn it is at this moment. */
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /** Turns under way, by host. */
  private final Map<String, Integer> busyHosts = new ConcurrentHashMap<>();

  /** Sources that somebody wants polled now. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** Sources that wait for something that is not in their state: the start, or a fault of ours. */
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  private boolean spread;

  private record Hold(Instant until, int faults) {}

  private record Due(Source source, Instant at, boolean asked) {}

  PollScheduler(
      SourceRegistry registry,
      SourcePoller poller,
      IngestConfig config,
      IngestMetrics metrics,
      MeterRegistry meters,
      Clock clock,
      Random random) {
    this.registry = registry;
    this.poller = poller;
    this.policy = config.policy();
    this.config = config.poll();
    this.metrics = metrics;
    this.clock = clock;
    this.random = random;
    this.slots = new Semaphore(this.config.concurrency());
    meters.gauge("naba.ingest.sources", registry, r -> r.all().size());
    meters.gauge("naba.ingest.polls.running", busy, Set::size);
  }

  void start(@Observes StartupEvent event) {
    var unused =
        timer.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.shutdownNow();
    workers.shutdownNow();
    if (!workers.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("polls abandoned at shutdown, to be repeated at the next start");
    }
  }

  /**
   * Polls a source as soon as there is a slot, due or not; where its server has asked to be left
   * alone, after that. A retired source is not polled.
   */
  public void pollNow(String sourceId) {
    boolean retired =
        registry
            .state(sourceId)
            .filter(state -> state.schedule().standing() == Standing.RETIRED)
            .isPresent();
    if (retired) {
      return;
    }
    asked.add(sourceId);
    wake();
  }

  /** Whether the source has its turn at this moment. */
  public boolean isPolling(String sourceId) {
    return busy.contains(sourceId);
  }

  private void tick() {
    try {
      if (!registry.complete()) {
        return;
      }
      Instant now = clock.instant();
      List<Source> sources = registry.all();
      spreadStart(sources, now);
      sources.stream()
          .filter(source -> !busy.contains(source.id()))
          .flatMap(source -> due(source, now).stream())
          .sorted(Comparator.comparing(Due::at))
          .filter(due -> busyHosts.getOrDefault(host(due.source()), 0) < MAX_PER_HOST)
          .takeWhile(due -> slots.tryAcquire())
          .forEach(due -> dispatch(due.source(), due.asked()));
    } catch (RuntimeException e) {
      LOG.error("scheduling failed, tried again at the next tick", e);
    }
  }

  /** Once, when the registry has been read: those who waited for us do not all start at once. */
  private void spreadStart(List<Source> sources, Instant now) {
    if (spread) {
      return;
    }
    spread = true;
    for (Source source : sources) {
      Duration interval = policy.intervalOf(source);
      Duration within =
          interval.compareTo(config.startSpread()) < 0 ? interval : config.startSpread();
      Duration wait = Duration.ofMillis((long) (within.toMillis() * random.nextDouble()));
      holds.put(source.id(), new Hold(now.plus(wait), 0));
    }
  }

  /** Whether it is the source's turn, and since when. */
  private Optional<Due> due(Source source, Instant now) {
    Optional<SourceState> state = registry.state(source.id());
    if (asked.contains(source.id()) && state.map(s -> s.schedule().isOpen(now)).orElse(true)) {
      return Optional.of(new Due(source, Instant.MIN, true));
    }
    Instant held = Optional.ofNullable(holds.get(source.id())).map(Hold::until).orElse(Instant.MIN);
    return state
        .map(SourceState::dueAt)
        .orElse(Optional.of(source.createdAt()))
        .map(at -> held.isAfter(at) ? held : at)
        .filter(at -> !at.isAfter(now))
        .map(at -> new Due(source, at, false));
  }

  private void dispatch(Source source, boolean now) {
    busy.add(source.id());
    busyHosts.merge(host(source), 1, Integer::sum);
    workers.execute(
        () -> {
          try {
            turn(source, now && asked.remove(source.id()));
          } finally {
            busy.remove(source.id());
            busyHosts.computeIfPresent(host(source), (host, turns) -> turns > 1 ? turns - 1 : null);
            slots.release();
            wake();
          }
        });
  }

  /** Looks at once whether anything is due, rather than at the next tick. */
  private void wake() {
    try {
      timer.execute(this::tick);
    } catch (RejectedExecutionException e) {
      LOG.debug("nothing is due any more: the service stops");
    }
  }

  private static String host(Source source) {
    return source.uri().getHost() + ":" + WebUrl.port(source.uri());
  }

  private void turn(Source source, boolean now) {
    try {
      poller.turn(source, now);
      holds.remove(source.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaUnavailableException | ExecutionException | TimeoutException e) {
      Duration wait = hold(source);
      LOG.warnf(
          "turn repeated later sourceId=%s waitMillis=%d cause=%s",
          source.id(), wait.toMillis(), e.getMessage());
    } catch (RuntimeException e) {
      Duration wait = hold(source);
      LOG.errorf(
          e,
          "turn failed sourceId=%s reason=internal-error waitMillis=%d",
          source.id(),
          wait.toMillis());
    }
  }

  private Duration hold(Source source) {
    metrics.interrupted();
    Hold before = holds.get(source.id());
    int faults = before == null ? 1 : before.faults() + 1;
    Duration wait =
        Backoff.after(faults, Duration.ofSeconds(1), policy.maxBackoff(), random.nextDouble());
    holds.put(source.id(), new Hold(clock.instant().plus(wait), faults));
    return wait;
  }

  private static ThreadFactory daemon(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
