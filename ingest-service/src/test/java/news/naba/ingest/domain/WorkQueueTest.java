package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.naba.ingest.domain.WorkQueue.Kind;
import news.naba.ingest.domain.WorkQueue.Task;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final WorkQueue queue = new WorkQueue();

  @Test
  void nothingHasItsTurnBeforeItIsDue() {
    queue.put(feed("a", "host", NOW.plusSeconds(1)));
    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.take(NOW.plusSeconds(1))).map(Task::id).contains("a");
  }

  @Test
  void aHostHasOneAtATimeAndThenItsPause() {
    queue.put(feed("a", "host", NOW));
    queue.put(feed("b", "host", NOW));
    queue.put(feed("c", "other", NOW));
    Task first = queue.take(NOW).orElseThrow();
    Task second = queue.take(NOW).orElseThrow();
    assertThat(List.of(first.host(), second.host())).containsExactlyInAnyOrder("host", "other");
    assertThat(queue.take(NOW)).isEmpty();

    queue.done(first.host().equals("host") ? first : second, NOW.plusSeconds(1));

    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.take(NOW.plusSeconds(1))).map(Task::host).contains("host");
  }

  @Test
  void sourcesOfOneHostTakeTurnsAndTheNewestItemsGoFirst() {
    queue.put(page("a1", "A", 1));
    queue.put(page("a2", "A", 2));
    queue.put(page("a3", "A", 3));
    queue.put(page("b1", "B", 0));
    assertThat(all()).containsExactly("a3", "b1", "a2", "a1");
  }

  @Test
  void feedsAndPagesOfOneHostTakeTurns() {
    queue.put(page("p1", "A", 2));
    queue.put(page("p2", "A", 1));
    queue.put(feed("f1", "host", NOW));
    queue.put(feed("f2", "host", NOW));
    assertThat(all()).extracting(id -> id.substring(0, 1)).containsExactly("f", "p", "f", "p");
  }

  @Test
  void aTaskPutAgainIsThereOnceWithItsNewTime() {
    queue.put(feed("a", "host", NOW));
    queue.put(feed("a", "host", NOW.plusSeconds(5)));
    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.take(NOW.plusSeconds(5))).isPresent();
    assertThat(queue.size()).isZero();
  }

  @Test
  void whatIsRemovedHasNoTurn() {
    queue.put(feed("a", "host", NOW));
    queue.put(page("p", "a", 1));
    queue.removeIf(task -> task.kind() == Kind.PAGE);
    queue.remove(Kind.FEED, "a");
    assertThat(queue.take(NOW)).isEmpty();
  }

  @Test
  void knowsWhatOfASourceIsDue() {
    queue.put(page("p", "A", 1));
    assertThat(queue.isDue("A", NOW)).isTrue();
    assertThat(queue.isDue("B", NOW)).isFalse();
    Optional<Task> taken = queue.take(NOW);
    assertThat(taken).isPresent();
    assertThat(queue.isDue("A", NOW)).isFalse();
  }

  private List<String> all() {
    List<String> ids = new ArrayList<>();
    for (Optional<Task> next = queue.take(NOW); next.isPresent(); next = queue.take(NOW)) {
      ids.add(next.get().id());
      queue.done(next.get(), NOW);
    }
    return ids;
  }

  private static Task feed(String id, String host, Instant due) {
    return new Task(Kind.FEED, id, "http://" + host + "/" + id, host, id, due, due);
  }

  private static Task page(String id, String source, int newness) {
    return new Task(
        Kind.PAGE, id, "http://host/" + id, "host", source, NOW, NOW.minusSeconds(100 - newness));
  }
}
