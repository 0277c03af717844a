package news.naba.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import news.naba.contracts.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

  @Test
  void settingsBelongToTheLongestTopicNameTheyStartWith() {
    Properties properties = new Properties();
    properties.setProperty("a.b.partitions", "3");
    properties.setProperty("a.b.retention.ms", "1000");
    properties.setProperty("a.b.dlq.partitions", "1");
    properties.setProperty("a.b.dlq.cleanup.policy", "compact");

    Map<String, NewTopic> topics = TopicPlan.of(properties).topics();

    assertThat(topics).containsOnlyKeys("a.b", "a.b.dlq");
    assertThat(topics)
        .hasEntrySatisfying(
            "a.b",
            topic -> {
              assertThat(topic.numPartitions()).isEqualTo(3);
              assertThat(topic.configs()).containsExactly(Map.entry("retention.ms", "1000"));
            })
        .hasEntrySatisfying(
            "a.b.dlq",
            topic ->
                assertThat(topic.configs())
                    .containsExactly(Map.entry("cleanup.policy", "compact")));
  }

  @Test
  void settingOfNoTopicIsRefused() {
    Properties properties = new Properties();
    properties.setProperty("a.partitions", "1");
    properties.setProperty("b.retention.ms", "1000");

    assertThatThrownBy(() -> TopicPlan.of(properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("setting of no topic: b.retention.ms");
  }

  @Test
  void theContractsPlanHoldsEveryTopicTheContractsName() {
    assertThat(TopicPlan.ofContracts().topics())
        .containsKeys(
            Topics.SOURCES,
            Topics.SOURCE_STATE,
            Topics.FETCHES,
            Topics.SUBSCRIPTIONS,
            Topics.ARTICLES,
            Topics.REPORTS,
            Topics.EVENTS,
            Topics.ARTICLES + Topics.DEAD_LETTER_SUFFIX,
            Topics.REPORTS + Topics.DEAD_LETTER_SUFFIX);
  }
}
