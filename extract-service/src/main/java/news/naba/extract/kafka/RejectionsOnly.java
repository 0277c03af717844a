package news.naba.extract.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import news.naba.kit.RejectedRecordException;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * The failure strategy {@code rejections-only}: rejected records go to the dead letters. Anything
 * else, such as being interrupted while waiting for the broker at shutdown, says nothing about the
 * record: it stays unacknowledged, is delivered again after the next start, and until then the
 * channel's health is down.
 */
@ApplicationScoped
@Identifier("rejections-only")
class RejectionsOnly implements KafkaFailureHandler.Factory {
  private static final Logger LOG = Logger.getLogger(RejectionsOnly.class);

  private final KafkaFailureHandler.Factory deadLetters;

  RejectionsOnly(
      @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE)
          KafkaFailureHandler.Factory deadLetters) {
    this.deadLetters = deadLetters;
  }

  @Override
  public KafkaFailureHandler create(
      KafkaConnectorIncomingConfiguration config,
      Vertx vertx,
      KafkaConsumer<?, ?> consumer,
      BiConsumer<Throwable, Boolean> reportFailure) {
    KafkaFailureHandler queue = deadLetters.create(config, vertx, consumer, reportFailure);
    return new KafkaFailureHandler() {
      @Override
      public <K, V> Uni<Void> handle(
          IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
        if (reason instanceof RejectedRecordException) {
          return queue.handle(record, reason, metadata);
        }
        LOG.warnf(
            "article left for the next start articleId=%s partition=%d offset=%d error=%s",
            record.getKey(), record.getPartition(), record.getOffset(), reason);
        reportFailure.accept(reason, true);
        return Uni.createFrom().voidItem();
      }

      @Override
      public void terminate() {
        queue.terminate();
      }
    };
  }
}
