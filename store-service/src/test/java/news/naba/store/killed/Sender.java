package news.naba.store.killed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import news.naba.contracts.Topics;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends reports, each an event and a story of its own, so that each makes one update. */
final class Sender implements Callable<Integer> {
  private static final long BETWEEN_REPORTS_MS = 50;

  /** However long the broker was away. */
  private static final int FEWEST_REPORTS = 100;

  /** Longer than a story goes on without news. */
  private static final int DAYS_BETWEEN = 30;

  private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

  private final String kafka;
  private volatile boolean running = true;

  Sender(String kafka) {
    this.kafka = kafka;
  }

  void stop() {
    running = false;
  }

  /** How many were sent and acknowledged, once it was stopped. */
  @Override
  public Integer call() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "acks", "all", "reconnect.backoff.max.ms", 250);
    List<Future<?>> acknowledged = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      while (running || acknowledged.size() < FEWEST_REPORTS) {
        String number = Integer.toString(acknowledged.size());
        LocalDate day = FIRST_DAY.plusDays((long) DAYS_BETWEEN * acknowledged.size());
        byte[] value =
            Pipeline.bytes(
                Fixture.article("article" + number)
                    .tells(Fixture.report("report" + number).date(Fixture.on(day)))
                    .build());
        acknowledged.add(producer.send(new ProducerRecord<>(Topics.REPORTS, number, value)));
        TimeUnit.MILLISECONDS.sleep(BETWEEN_REPORTS_MS);
      }
      for (Future<?> each : acknowledged) {
        each.get();
      }
    }
    return acknowledged.size();
  }
}
