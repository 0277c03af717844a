package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.WorkQueue.Kind;
import news.naba.ingest.domain.WorkQueue.Task;
import news.naba.ingest.kafka.Fetches;
import news.naba.ingest.kafka.KafkaUnavailableException;
import news.naba.ingest.kafka.SourceRegistry;
import org.jboss.logging.Logger;

/** What a feed or a page does with its turn, and what follows when that fails by our fault. */
@Singleton
class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private static final Duration PATIENCE_WITH_REGISTRY = Duration.ofMinutes(1);
  private static final Duration UNREAD_PAUSE = Duration.ofSeconds(2);

  private final SourceRegistry registry;
  private final Fetches fetches;
  private final SourcePoller poller;
  private final PageTurn pageTurn;
  private final Agenda agenda;
  private final IngestMetrics metrics;
  private final Clock clock;

  Turns(
      SourceRegistry registry,
      Fetches fetches,
      SourcePoller poller,
      PageTurn pageTurn,
      Agenda agenda,
      IngestMetrics metrics,
      Clock clock) {
    this.registry = registry;
    this.fetches = fetches;
    this.poller = poller;
    this.pageTurn = pageTurn;
    this.agenda = agenda;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Takes the turn. What fails by a fault of ours is repeated later, and never thrown. */
  void take(Task task) {
    try {
      if (task.kind() == Kind.FEED) {
        poll(task);
      } else {
        visit(task);
      }
      agenda.release(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaUnavailableException
        | CompletionException
        | ExecutionException
        | TimeoutException e) {
      LOG.warnf(
          "turn repeated later kind=%s id=%s waitMillis=%d cause=%s",
          task.kind(), task.id(), repeated(task).toMillis(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "turn failed kind=%s id=%s reason=internal-error waitMillis=%d",
          task.kind(),
          task.id(),
          repeated(task).toMillis());
    }
  }

  private Duration repeated(Task task) {
    metrics.interrupted();
    return agenda.holdAfterFault(task);
  }

  private void poll(Task task) throws InterruptedException, ExecutionException, TimeoutException {
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

  private void visit(Task task) throws InterruptedException, ExecutionException, TimeoutException {
    TrackedPage page = fetches.page(task.url(), task.id()).orElse(null);
    if (page == null || page.nextVisitAt() == null) {
      return;
    }
    Optional<Source> source = registry.get(page.sourceId());
    if (source.isEmpty()) {
      forgetOrWait(page);
      return;
    }
    Optional<Instant> crowded = pageTurn.visit(source.get(), page);
    crowded.ifPresent(until -> postponeOthers(task, until));
  }

  /** The source was removed; or was registered elsewhere a moment ago, and we have not read it. */
  private void forgetOrWait(TrackedPage page) {
    Instant now = clock.instant();
    if (page.announcedAt().plus(PATIENCE_WITH_REGISTRY).isBefore(now)) {
      fetches.forget(page);
    } else {
      agenda.page(page, now.plus(UNREAD_PAUSE));
    }
  }

  /** A server that has too many requests gets none for the source's other pages there either. */
  private void postponeOthers(Task refused, Instant until) {
    for (Task other : agenda.pagesBefore(until, refused.sourceId(), refused.host())) {
      fetches
          .page(other.url(), other.id())
          .map(page -> page.postponed(until))
          .ifPresent(
              page -> {
                agenda.page(page, until);
                pageTurn.postponed(page);
              });
    }
  }
}
