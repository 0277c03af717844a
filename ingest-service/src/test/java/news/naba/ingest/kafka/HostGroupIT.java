package news.naba.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.naba.embedded.testing.RealKafka;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How replicas share the twelve partitions of hosts. That one is killed: {@code ReplicasIT}. */
class HostGroupIT {
  private static final int PARTITIONS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Well before the session of one who only vanished would end. */
  private static final Duration AT_ONCE = Duration.ofSeconds(4);

  private final String group = "hosts-" + UUID.randomUUID();
  private final List<Replica> replicas = new ArrayList<>();

  @AfterEach
  void leave() throws InterruptedException {
    for (Replica replica : replicas) {
      replica.membership.leave();
    }
  }

  @Test
  void whoLeavesIsReplacedAtOnce() throws Exception {
    Replica first = join("first");
    Replica second = join("second");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(first.partitions).hasSize(PARTITIONS / 2));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(second.partitions).hasSize(PARTITIONS / 2));

    first.membership.leave();

    assertThat(first.partitions).isEmpty();
    await().atMost(AT_ONCE).untilAsserted(() -> assertThat(second.partitions).hasSize(PARTITIONS));
  }

  @Test
  void whoComesBackUnderItsNameHasItsHostsAtOnceAndWhoHadTheNameBeforeHasNone() {
    Replica before = join("same-name");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(before.partitions).hasSize(PARTITIONS));

    Replica back = join("same-name");

    await()
        .atMost(AT_ONCE)
        .untilAsserted(
            () -> {
              assertThat(back.partitions).hasSize(PARTITIONS);
              assertThat(before.partitions).isEmpty();
              assertThat(before.namesTaken.get()).isEqualTo(1);
            });
    assertThat(before.membership.isNameTaken()).isTrue();
    assertThat(back.membership.isNameTaken()).isFalse();
  }

  @Test
  void aNameSaysTheMachineAndThePort() {
    assertThat(HostGroup.nameFor(8081)).matches("[A-Za-z0-9._-]+-8081");
  }

  private Replica join(String name) {
    Replica replica = new Replica(name);
    replicas.add(replica);
    replica.membership.join();
    return replica;
  }

  private final class Replica implements HostGroup.Member {
    final Set<Integer> partitions = ConcurrentHashMap.newKeySet();
    final AtomicInteger namesTaken = new AtomicInteger();
    final HostGroup membership;

    Replica(String name) {
      this.membership =
          new HostGroup(
              Map.of("bootstrap.servers", RealKafka.bootstrapServers()), group, name, this);
    }

    @Override
    public void assigned(Consumer<String, byte[]> joined, Collection<TopicPartition> assigned) {
      assigned.forEach(partition -> partitions.add(partition.partition()));
    }

    @Override
    public void revoked(Collection<Integer> numbers) {
      partitions.removeAll(Set.copyOf(numbers));
    }

    @Override
    public void left() {
      partitions.clear();
    }

    @Override
    public void nameTaken() {
      namesTaken.incrementAndGet();
    }

    @Override
    public void take(ConsumerRecord<String, byte[]> record) {}

    @Override
    public void taken(Consumer<String, byte[]> joined) {}
  }
}
