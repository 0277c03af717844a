package news.naba.store.killed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Topics;
import news.naba.embedded.Postgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The log as the database and the topic have it. */
final class Log {
  private final Components naba;

  Log(Components naba) {
    this.naba = naba;
  }

  /** The numbers in the database, ascending. */
  List<Long> stored() throws SQLException {
    List<Long> log = new ArrayList<>();
    String url = naba.database(Postgres.NAME);
    try (Connection connection = DriverManager.getConnection(url, Postgres.NAME, Postgres.NAME);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sequence from update_log order by 1")) {
      while (rows.next()) {
        log.add(rows.getLong(1));
      }
    }
    return log;
  }

  /** The numbers on the topic, in its order. */
  List<Long> published() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", naba.kafka(), "isolation.level", "read_committed");
    List<Long> sequences = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(Topics.EVENTS, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      long end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
      while (consumer.position(only) < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          byte[] sequence = record.headers().lastHeader("ce_sequence").value();
          sequences.add(Long.valueOf(new String(sequence, StandardCharsets.UTF_8)));
        }
      }
    }
    return sequences;
  }
}
