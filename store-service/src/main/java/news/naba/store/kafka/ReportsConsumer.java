package news.naba.store.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.contracts.ArticleExtraction;
import news.naba.kit.RejectedRecordException;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.persistence.ExtractionStore;
import news.naba.store.persistence.StoreUnavailableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Stores extractions batch by batch. A batch is acknowledged after its transaction is committed and
 * its bad records are in the dead-letter topic; while the database or the broker is down it waits.
 */
@ApplicationScoped
class ReportsConsumer {
  private static final Logger LOG = Logger.getLogger(ReportsConsumer.class);

  private final ExtractionReader reader;
  private final ExtractionStore store;
  private final DeadLetters deadLetters;
  private final Backoffs backoffs;
  private final MeterRegistry metrics;
  private final Timer merging;

  ReportsConsumer(
      ExtractionReader reader,
      ExtractionStore store,
      DeadLetters deadLetters,
      Backoffs backoffs,
      MeterRegistry metrics) {
    this.reader = reader;
    this.store = store;
    this.deadLetters = deadLetters;
    this.backoffs = backoffs;
    this.metrics = metrics;
    this.merging = metrics.timer("naba.store.merge");
  }

  @Incoming("reports")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> accepted = new ArrayList<>();
    List<ArticleExtraction> extractions = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        extractions.add(reader.read(record));
        accepted.add(record);
      } catch (RejectedRecordException e) {
        deadLetters.add(record, e);
      }
    }
    try {
      storeWhenPossible(extractions);
    } catch (RuntimeException e) {
      LOG.warnf("batch refused records=%d, storing one by one: %s", accepted.size(), e);
      storeOneByOne(accepted, extractions);
    }
  }

  /** The batch holds something that cannot be stored; only that is rejected. */
  private void storeOneByOne(
      List<ConsumerRecord<byte[], byte[]>> records, List<ArticleExtraction> extractions)
      throws InterruptedException {
    for (int i = 0; i < records.size(); i++) {
      try {
        storeWhenPossible(List.of(extractions.get(i)));
      } catch (RuntimeException e) {
        deadLetters.add(records.get(i), reader.rejected(e));
      }
    }
  }

  private void storeWhenPossible(List<ArticleExtraction> extractions) throws InterruptedException {
    Backoff backoff = backoffs.start();
    while (true) {
      Timer.Sample sample = Timer.start(metrics);
      try {
        count(store.store(extractions));
        sample.stop(merging);
        return;
      } catch (StoreUnavailableException e) {
        LOG.warnf(
            "database unavailable, waiting records=%d: %s", extractions.size(), e.getMessage());
        backoff.pause();
      }
    }
  }

  private void count(List<EventChange> changes) {
    for (EventChange change : changes) {
      metrics
          .counter("naba.store.updates", "change", change.change().name().toLowerCase(Locale.ROOT))
          .increment();
    }
  }
}
