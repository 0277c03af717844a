package news.naba.ingest.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.RawArticle;
import news.naba.ingest.IngestMetrics;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes raw articles on {@code naba.articles}. What waits for an acknowledgement is bounded in
 * bytes: beyond that, callers wait before they hand over.
 */
@Singleton
public class ArticlePublisher {
  private static final URI SOURCE = URI.create("/naba/ingest");
  private static final String TYPE = "news.naba.article.v1";

  /** A permit stands for so many bytes; a message takes at least one. */
  private static final int PERMIT_BYTES = 64 * 1024;

  /** 64 MiB: also the most messages that wait, and so the emitter's buffer. */
  private static final int PERMITS = 1024;

  private final MutinyEmitter<byte[]> emitter;
  private final IngestMetrics metrics;
  private final ObjectMapper mapper = ContractsJson.mapper();
  private final Semaphore permits = new Semaphore(PERMITS, true);

  @Inject
  ArticlePublisher(
      @Channel("articles") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = PERMITS)
          MutinyEmitter<byte[]> emitter,
      IngestMetrics metrics) {
    this.emitter = emitter;
    this.metrics = metrics;
  }

  /**
   * Hands an article to Kafka.
   *
   * @param patience how long to wait for room among the unacknowledged
   * @return completes when Kafka has acknowledged the article
   * @throws KafkaUnavailableException if there is no room in time
   */
  public CompletionStage<Void> publish(RawArticle article, Duration patience) {
    byte[] json = encode(article);
    int cost = 1 + json.length / PERMIT_BYTES;
    acquire(cost, patience);
    return emitter
        .sendMessage(Message.of(json, Metadata.of(cloudEvent(article), key(article))))
        .onTermination()
        .invoke(() -> permits.release(cost))
        .invoke(() -> metrics.published(article.origin().name().toLowerCase(Locale.ROOT)))
        .subscribeAsCompletionStage();
  }

  private void acquire(int cost, Duration patience) {
    try {
      if (!permits.tryAcquire(cost, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new KafkaUnavailableException("too many articles wait for Kafka");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while waiting for room", e);
    }
  }

  private static OutgoingCloudEventMetadata<byte[]> cloudEvent(RawArticle article) {
    return OutgoingCloudEventMetadata.<byte[]>builder()
        .withId(article.articleId() + ":" + article.version())
        .withType(TYPE)
        .withSource(SOURCE)
        .withSubject(article.articleId())
        .withTimestamp(article.fetchedAt().atZone(ZoneOffset.UTC))
        .withDataContentType("application/json")
        .build();
  }

  private static OutgoingKafkaRecordMetadata<String> key(RawArticle article) {
    return OutgoingKafkaRecordMetadata.<String>builder().withKey(article.articleId()).build();
  }

  private byte[] encode(RawArticle article) {
    try {
      return mapper.writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a raw article can be written as JSON", e);
    }
  }
}
