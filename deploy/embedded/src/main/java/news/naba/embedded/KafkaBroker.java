package news.naba.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** A one-node KRaft cluster, broker and controller in this JVM, on loopback only. */
final class KafkaBroker {
  private static final int NODE_ID = 1;

  private final int port;
  private final Path directory;

  KafkaBroker(int port, Path directory) {
    this.port = port;
    this.directory = directory;
  }

  /**
   * Formats the directory if it is new, and starts to serve; a stop of the JVM stops it in order.
   */
  KafkaRaftServer start() throws Exception {
    if (!Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      format();
    }
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(configuration(), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
    server.startup();
    return server;
  }

  private void format() throws Exception {
    Files.createDirectories(directory);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(NODE_ID)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setHasDynamicQuorum(false)
        .run();
  }

  private Properties configuration() {
    int controllerPort = Ports.free();
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            Integer.toString(NODE_ID),
            "controller.quorum.voters",
            NODE_ID + "@127.0.0.1:" + controllerPort,
            "controller.listener.names",
            "CONTROLLER",
            "listeners",
            "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + port,
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            directory.toString()));
    properties.putAll(oneNode());
    properties.putAll(quickRecovery());
    properties.putAll(smallFootprint());
    return properties;
  }

  private static Map<String, String> oneNode() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "message.max.bytes", Integer.toString(9 << 20),
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "8",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "4",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1");
  }

  /**
   * A broker killed outright must come back without waiting for its own old registration, and a
   * consumer killed outright must not hold its partitions for Kafka's default 45 s.
   */
  private static Map<String, String> quickRecovery() {
    return Map.of(
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "500",
        "group.initial.rebalance.delay.ms", "0",
        "group.min.session.timeout.ms", "3000",
        "group.consumer.min.session.timeout.ms", "3000",
        "group.consumer.session.timeout.ms", "6000",
        "group.consumer.min.heartbeat.interval.ms", "500",
        "group.consumer.heartbeat.interval.ms", "1500");
  }

  /** Kafka's defaults are for a machine of its own: the log cleaner alone would take 128 MiB. */
  private static Map<String, String> smallFootprint() {
    return Map.of(
        "num.network.threads",
        "2",
        "num.io.threads",
        "4",
        "background.threads",
        "2",
        "log.cleaner.dedupe.buffer.size",
        Integer.toString(8 << 20),
        "log.segment.bytes",
        Integer.toString(128 << 20),
        "log.index.size.max.bytes",
        Integer.toString(1 << 20));
  }
}
