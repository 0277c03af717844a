package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.MediaTopic;
import news.naba.store.domain.StoredReport;

/** What an event is about by its reports; a function of their set. */
final class TopicCounts {
  private static final Comparator<Counted> MOST_NAMED_FIRST =
      Comparator.comparingInt((Counted counted) -> -counted.count)
          .thenComparingInt(counted -> counted.breadth)
          .thenComparing(counted -> counted.topic.id());

  private final Map<String, Counted> topics = new HashMap<>();

  private static final class Counted {
    MediaTopic topic;

    /** The newest with the topic, which says how it is called. */
    StoredReport newest;

    int count;

    /** Its first place in a report's list, which has the broader topics first. */
    int breadth = Integer.MAX_VALUE;

    Counted(MediaTopic topic, StoredReport newest) {
      this.topic = topic;
      this.newest = newest;
    }
  }

  void add(StoredReport stored) {
    List<MediaTopic> broaderFirst = stored.report().topics();
    for (int i = 0; i < broaderFirst.size(); i++) {
      MediaTopic topic = broaderFirst.get(i);
      Counted counted = topics.computeIfAbsent(topic.id(), id -> new Counted(topic, stored));
      counted.count++;
      counted.breadth = Math.min(counted.breadth, i);
      if (Sources.NEWEST_FIRST.compare(stored, counted.newest) < 0) {
        counted.topic = topic;
        counted.newest = stored;
      }
    }
  }

  List<MediaTopic> mostNamed(int most) {
    return topics.values().stream()
        .sorted(MOST_NAMED_FIRST)
        .limit(most)
        .map(counted -> counted.topic)
        .toList();
  }
}
