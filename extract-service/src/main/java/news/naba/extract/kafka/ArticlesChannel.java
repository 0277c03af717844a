package news.naba.extract.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.extract.ExtractConfig;
import news.naba.extract.Extractions;
import news.naba.extract.domain.Extraction;
import news.naba.extract.domain.Extraction.Extracted;
import news.naba.extract.domain.Extraction.Rejected;
import news.naba.kit.RejectedRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * One raw article in, one extraction out. The article is acknowledged once the broker has the
 * extraction; a {@link RejectedRecordException} sends it to the dead letters instead. Articles
 * overtake each other: whoever reads the reports goes by the versions in them.
 */
@ApplicationScoped
class ArticlesChannel {
  private static final Logger LOG = Logger.getLogger(ArticlesChannel.class);
  private static final String TYPE = "news.naba.extraction.v1";
  private static final URI SOURCE = URI.create("/naba/extract");
  private static final Duration FIRST_RETRY = Duration.ofMillis(250);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);

  private final Extractions extractions;
  private final MutinyEmitter<byte[]> reports;
  private final Clock clock;
  private final long maxMessageSize;
  private final ObjectWriter writer = ContractsJson.mapper().writerFor(ArticleExtraction.class);

  ArticlesChannel(
      Extractions extractions,
      @Channel("reports") MutinyEmitter<byte[]> reports,
      Clock clock,
      ExtractConfig config) {
    this.extractions = extractions;
    this.reports = reports;
    this.clock = clock;
    this.maxMessageSize = config.maxMessageSize().asLongValue();
  }

  @Incoming("articles")
  @Blocking(value = "extraction", ordered = false)
  void on(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    ArticleExtraction extraction;
    byte[] value;
    try {
      extraction = extract(RawArticles.decode(record.value()));
      value = encode(extraction);
    } catch (RejectedRecordException e) {
      extractions.countRejected(e.reason());
      LOG.infof(
          "article rejected articleId=%s partition=%d offset=%d reason=%s detail=%s",
          record.key(), record.partition(), record.offset(), e.reason().code(), detail(e));
      throw e;
    }
    send(extraction, value);
  }

  private ArticleExtraction extract(RawArticle raw) throws InterruptedException {
    Extraction extraction = extractions.of(raw);
    if (extraction instanceof Rejected rejected) {
      throw new RejectedRecordException(rejected.reason(), rejected.detail());
    }
    return ((Extracted) extraction).extraction();
  }

  private byte[] encode(ArticleExtraction extraction) {
    byte[] value;
    try {
      value = writer.writeValueAsBytes(extraction);
    } catch (JsonProcessingException e) {
      throw new RejectedRecordException(Reason.INTERNAL_ERROR, e.toString());
    }
    if (value.length > maxMessageSize) {
      throw new RejectedRecordException(
          Reason.TOO_LARGE, "The extraction has " + value.length + " bytes.");
    }
    return value;
  }

  /** Returns when the broker has it, however often and long that has to be tried. */
  private void send(ArticleExtraction extraction, byte[] value) {
    Uni.createFrom()
        .deferred(() -> reports.sendMessage(message(extraction, value)))
        .onFailure()
        .invoke(
            e ->
                LOG.warnf(
                    "extraction not accepted, trying again articleId=%s error=%s",
                    extraction.articleId(), e))
        .onFailure()
        .retry()
        .withBackOff(FIRST_RETRY, LAST_RETRY)
        .indefinitely()
        .await()
        .indefinitely();
  }

  private Message<byte[]> message(ArticleExtraction extraction, byte[] value) {
    String id = extraction.articleId();
    return Message.of(
        value,
        Metadata.of(
            OutgoingKafkaRecordMetadata.<String>builder().withKey(id).build(),
            OutgoingCloudEventMetadata.builder()
                .withId(
                    id + ":" + extraction.articleVersion() + ":" + extraction.extractorVersion())
                .withType(TYPE)
                .withSource(SOURCE)
                .withSubject(id)
                .withTimestamp(clock.instant().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build()));
  }

  private static String detail(RejectedRecordException e) {
    return e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
  }
}
