package news.naba.store.killed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Topics;
import news.naba.embedded.Postgres;
import news.naba.store.Pipeline;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
    List<Long> sequences = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        Pipeline.read(naba.kafka(), Topics.EVENTS, "read_committed")) {
      byte[] sequence = record.headers().lastHeader("ce_sequence").value();
      sequences.add(Long.valueOf(new String(sequence, StandardCharsets.UTF_8)));
    }
    return sequences;
  }
}
