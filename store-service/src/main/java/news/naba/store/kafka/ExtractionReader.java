package news.naba.store.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Reason;
import news.naba.kit.RejectedRecordException;
import news.naba.store.domain.ExtractionCheck;
import news.naba.store.persistence.UnstorableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record of {@code naba.reports}, or says why it cannot be one. */
@ApplicationScoped
class ExtractionReader {
  private final ObjectMapper mapper = ContractsJson.mapper();

  /**
   * Reads and checks a record.
   *
   * @throws RejectedRecordException if it is not the JSON its schema describes
   */
  ArticleExtraction read(ConsumerRecord<byte[], byte[]> record) {
    ArticleExtraction extraction = decode(record);
    ExtractionCheck.fault(extraction)
        .ifPresent(
            fault -> {
              throw new RejectedRecordException(Reason.INVALID_FIELD, fault);
            });
    return extraction;
  }

  /** What a failure to store a single record says about it. */
  RejectedRecordException rejected(RuntimeException failure) {
    Reason reason =
        failure instanceof UnstorableException ? Reason.INVALID_FIELD : Reason.INTERNAL_ERROR;
    return new RejectedRecordException(reason, String.valueOf(failure.getMessage()));
  }

  private ArticleExtraction decode(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || record.value().length == 0) {
      throw new RejectedRecordException(Reason.EMPTY_BODY, "The record has no value.");
    }
    try {
      ArticleExtraction extraction = mapper.readValue(record.value(), ArticleExtraction.class);
      if (extraction == null) {
        throw new RejectedRecordException(Reason.MALFORMED_JSON, "The value is null.");
      }
      return extraction;
    } catch (IOException e) {
      throw new RejectedRecordException(Reason.MALFORMED_JSON, String.valueOf(e.getMessage()));
    }
  }
}
