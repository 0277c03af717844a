package news.naba.ingest.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka did not acknowledge in time. What was to be written may still be written later. */
public final class KafkaUnavailableException extends RuntimeException {
  KafkaUnavailableException(String what, @Nullable Throwable cause) {
    super(what, cause, false, false);
  }

  KafkaUnavailableException(String what) {
    super(what, null, false, false);
  }
}
