package news.naba.ingest.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.ingest.domain.TrackedPage;
import org.apache.kafka.common.TopicPartition;

/** A partition of {@code naba.fetches} that is assigned to us, and the pages on it. */
final class OwnedPartition {
  /** Pages that are not visited any more leave the memory so long after they were announced. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final Map<String, Entry> pages = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> ends;
  private final long since = System.nanoTime();
  private volatile boolean owned;

  private record Entry(long offset, TrackedPage page) {}

  /**
   * @param ends where this partition, and those of the same number on the topics that belong to it,
   *     ended when it was assigned
   */
  OwnedPartition(Map<TopicPartition, Long> ends) {
    this.ends = ends;
  }

  /** What has to be read before anything is done. */
  Map<TopicPartition, Long> ends() {
    return ends;
  }

  Duration assignedFor() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Whether its hosts are ours to ask: assigned, and all read that its last owner wrote. */
  boolean isOwned() {
    return owned;
  }

  void own() {
    owned = true;
  }

  void disown() {
    owned = false;
  }

  List<TrackedPage> pages() {
    return pages.values().stream().map(Entry::page).toList();
  }

  Optional<TrackedPage> page(String key) {
    return Optional.ofNullable(pages.get(key)).map(Entry::page);
  }

  /**
   * Learns what stands at an offset of the topic.
   *
   * @return what is known of the page now, unless that was known before
   */
  Optional<TrackedPage> learn(String key, long offset, TrackedPage told, Instant now) {
    Entry before = pages.get(key);
    Entry after =
        pages.merge(
            key,
            new Entry(offset, light(told)),
            (known, news) ->
                known.offset() >= offset
                    ? known
                    : new Entry(offset, light(known.page().heard(news.page()))));
    if (isOver(after.page(), now)) {
      pages.remove(key);
    }
    return after == before ? Optional.empty() : Optional.of(after.page());
  }

  void forget(String key) {
    pages.remove(key);
  }

  /** The page is deleted at an offset of the topic. */
  void forgetAt(String key, long offset) {
    pages.computeIfPresent(key, (same, entry) -> entry.offset() < offset ? null : entry);
  }

  /** The topic keeps pages for longer than the memory of their owner. */
  void sweep(Instant now) {
    pages.values().removeIf(entry -> isOver(entry.page(), now));
  }

  /** Without the texts that only a visit needs, once there will be none. */
  private static TrackedPage light(TrackedPage page) {
    return page.nextVisitAt() == null ? page.withoutTexts() : page;
  }

  private static boolean isOver(TrackedPage page, Instant now) {
    return page.nextVisitAt() == null && page.announcedAt().plus(KEPT).isBefore(now);
  }
}
