package news.naba.store.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.naba.kit.RejectedRecordException;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Puts rejected records into {@code naba.reports.dlq}: key and value as they came, the reason in
 * headers named as SmallRye's own dead-letter queue names them.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  /** Longer than the producer itself tries. */
  private static final Duration TIMEOUT = Duration.ofSeconds(150);

  private static final int LONGEST_CAUSE = 1_000;

  private final MutinyEmitter<byte[]> topic;
  private final Backoffs backoffs;
  private final MeterRegistry metrics;

  DeadLetters(
      @Channel("reports-dlq") MutinyEmitter<byte[]> topic,
      Backoffs backoffs,
      MeterRegistry metrics) {
    this.topic = topic;
    this.backoffs = backoffs;
    this.metrics = metrics;
  }

  /** Returns when the broker has acknowledged it; waits while there is no broker. */
  void add(ConsumerRecord<byte[], byte[]> record, RejectedRecordException rejected)
      throws InterruptedException {
    String reason = rejected.reason().code();
    LOG.warnf(
        "record rejected topic=%s partition=%d offset=%d reason=%s detail=%s",
        record.topic(), record.partition(), record.offset(), reason, cause(rejected));
    metrics.counter("naba.store.rejected", "reason", reason).increment();
    Backoff backoff = backoffs.start();
    while (true) {
      try {
        topic.sendMessage(letter(record, rejected)).await().atMost(TIMEOUT);
        return;
      } catch (RuntimeException e) {
        LOG.warnf("dead letter not acknowledged, trying again: %s", e);
        backoff.pause();
      }
    }
  }

  private static Message<byte[]> letter(
      ConsumerRecord<byte[], byte[]> record, RejectedRecordException rejected) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, "dead-letter-reason", rejected.reason().code());
    put(headers, "dead-letter-cause", cause(rejected));
    put(headers, "dead-letter-topic", record.topic());
    put(headers, "dead-letter-partition", Integer.toString(record.partition()));
    put(headers, "dead-letter-offset", Long.toString(record.offset()));
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return Message.of(value)
        .addMetadata(
            OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(record.key())
                .withHeaders(headers)
                .build());
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String cause(RejectedRecordException rejected) {
    Throwable cause = rejected.getCause();
    String detail = cause == null ? "" : String.valueOf(cause.getMessage());
    int[] units = detail.codePoints().limit(LONGEST_CAUSE).toArray();
    return new String(units, 0, units.length);
  }
}
