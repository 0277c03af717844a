package news.naba.ingest.kafka;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Topics;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This replica's membership in the group that shares the hosts out: the consumer of {@code
 * naba.fetches}, on a thread of its own. It joins under a name, so that a replica that dies and is
 * back before its session ends goes on with its hosts, and nobody else is troubled.
 */
final class HostGroup {
  private static final Logger LOG = Logger.getLogger(HostGroup.class);

  /**
   * A replica that has died loses its hosts after this, unless it is back before. A broker allows
   * no less by default.
   */
  private static final Duration SESSION = Duration.ofSeconds(6);

  /** Also how soon a member hears that another has come or gone. */
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration LEAVING = Duration.ofSeconds(5);

  /** Two of one name take it from each other, again and again, each time after a session. */
  private static final Duration NAME_TAKEN = SESSION.multipliedBy(4);

  private final Map<String, Object> kafka;
  private final String group;
  private final String name;
  private final Member member;
  private final Thread thread = new Thread(this::run, "host-group");
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile boolean closed;

  /** When another was last found under our name; 0 if never. */
  private volatile long nameTakenSince;

  /** The time of the last word with the group; without one for long, others may own our hosts. */
  private volatile long lastPoll = System.nanoTime();

  /** Is told what the group decides and what is on the partitions it gave. By one thread. */
  interface Member {
    void assigned(Consumer<String, byte[]> joined, Collection<TopicPartition> partitions);

    /** Returns when nothing is under way there any more. */
    void revoked(Collection<Integer> partitions);

    /** The membership has ended, in whatever way. */
    void left();

    /** Another has joined under our name: it has our hosts now. */
    void nameTaken();

    void take(ConsumerRecord<String, byte[]> record);

    /** All that was there has been taken, for the moment. */
    void taken(Consumer<String, byte[]> joined);
  }

  /**
   * A member who has not joined yet.
   *
   * @param group the id of the group
   * @param name no other replica's at the same time
   */
  HostGroup(Map<String, Object> kafka, String group, String name, Member member) {
    this.kafka = new HashMap<>(kafka);
    this.group = group;
    this.name = name;
    this.member = member;
    thread.setDaemon(true);
  }

  /** A name for the process that listens on a port of this machine. */
  static String nameFor(int port) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    return host.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + port;
  }

  void join() {
    thread.start();
  }

  /** Leaves the group, so that others take over at once. */
  void leave() throws InterruptedException {
    closed = true;
    Consumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    thread.join(Duration.ofSeconds(10).toMillis());
  }

  String name() {
    return name;
  }

  /** Whether another has joined under this name lately, and is likely to have it still. */
  boolean isNameTaken() {
    long since = nameTakenSince;
    return since != 0 && System.nanoTime() - since < NAME_TAKEN.toNanos();
  }

  /** Whether what the group said last still holds. */
  boolean isHeard() {
    return System.nanoTime() - lastPoll < SESSION.toNanos();
  }

  private void run() {
    while (!closed) {
      try {
        beMember();
      } catch (WakeupException e) {
        LOG.debug("leaving the group");
      } catch (FencedInstanceIdException e) {
        LOG.errorf(
            "hosts given up: another replica has joined as %s too; give each a name of its own with"
                + " NABA_INGEST_REPLICA retryMillis=%d",
            name, SESSION.toMillis());
        nameTakenSince = System.nanoTime();
        member.nameTaken();
        pause(SESSION);
      } catch (RuntimeException e) {
        LOG.warnf("ownership waits retryMillis=%d cause=%s", RETRY.toMillis(), e.toString());
        pause(RETRY);
      }
    }
  }

  private void beMember() {
    Consumer<String, byte[]> joined =
        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer());
    consumer = joined;
    try {
      joined.subscribe(List.of(Topics.FETCHES), new Rebalance(joined));
      while (!closed) {
        joined.poll(Duration.ofMillis(50)).forEach(member::take);
        lastPoll = System.nanoTime();
        member.taken(joined);
      }
    } finally {
      consumer = null;
      close(joined);
      member.left();
    }
  }

  /** Who has a name is not missed until its session ends, unless it says that it leaves. */
  private static void close(Consumer<String, byte[]> joined) {
    try {
      joined.close(
          CloseOptions.timeout(LEAVING)
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    } catch (KafkaException e) {
      LOG.debugf("the group finds out by itself cause=%s", e.toString());
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> joined;

    Rebalance(Consumer<String, byte[]> joined) {
      this.joined = joined;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      joined.seekToBeginning(assigned);
      member.assigned(joined, assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      member.revoked(revoked.stream().map(TopicPartition::partition).toList());
    }
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
    return config;
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
