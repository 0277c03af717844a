package news.naba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.SseReader.Frame;
import org.junit.jupiter.api.Test;

/** How a stream begins: with what is, from a time, from a cursor; and when it says it is live. */
@QuarkusTest
class BeginningIT extends RunningStore {
  @Test
  void aSnapshotIsTheEventsAsTheyAreAndThenEveryChange() {
    publish(210);
    List<ArticleExtraction> more = List.of(airstrikes(200));
    // Updates arrive while the snapshot is being read and sent.
    Thread writer = new Thread(() -> more.forEach(naba::send));
    writer.start();
    try (SseReader stream = naba.stream("?snapshot=true&country=SY")) {
      Frame live =
          stream.await(f -> f.event().equals("position") && f.data().contains("\"live\":true"));
      join(writer);
      await().until(() -> stream.updates().size() > 0 && naba.head() == published(stream));

      Map<String, Integer> versions = new HashMap<>();
      List<Long> sequences = stream.sequences(stream.updates());
      assertThat(sequences).doesNotHaveDuplicates();
      stream.updates().forEach(f -> put(versions, f.json()));
      assertThat(versions).isEqualTo(now());
      List<Long> after = sequences.stream().filter(s -> s > Long.parseLong(live.id())).toList();
      assertThat(after).isSorted();
      assertThat(stream.frames().get(0).id()).isEmpty();
      assertThat(stream.frames().get(0).json().path("live").asBoolean()).isFalse();
    }
  }

  @Test
  void aSnapshotOnASocketIsForOneSubscription() {
    publish(3);
    SocketClient client = new SocketClient(base);
    client.await("position", p -> true);
    client.send("{\"op\":\"subscribe\",\"name\":\"live\"}");
    client.send(
        "{\"op\":\"subscribe\",\"name\":\"all\",\"snapshot\":true,\"filter\":{\"country\":\"SY\"}}");
    client.await("position", p -> p.path("live").asBoolean());
    int events = client.messages("update").size();
    publish(1);
    long last = naba.head();
    client.await("update", u -> u.at("/update/sequence").asLong() == last);

    assertThat(events).isEqualTo(now().size() - 1);
    assertThat(client.messages("update").get(0).path("snapshot").asBoolean()).isTrue();
    assertThat(client.sequences("live")).containsExactly(last);
    assertThat(SocketClient.matches(client.messages("update").get(events)))
        .containsExactlyInAnyOrder("live", "all");
    client.close();
  }

  @Test
  void aStreamBeginsAtATime() {
    publish(5);
    long before = naba.head();
    publish(5);
    String since = naba.json("/v1/updates?limit=1&after=" + before).at("/items/0/at").asText();
    try (SseReader stream = naba.stream("?since=" + since);
        SseReader resumed = naba.stream("?since=" + since, "Last-Event-ID", "" + (before + 2))) {
      await().until(() -> stream.sequences().contains(before + 5));
      await().until(() -> resumed.sequences().contains(before + 5));
      assertThat(stream.sequences()).startsWith(before + 1);
      assertThat(resumed.sequences()).startsWith(before + 3);
    }
    assertThat(naba.json("/v1/updates?since=" + since).at("/items/0/sequence").asLong())
        .isEqualTo(before + 1);
  }

  @Test
  void aStreamSaysThatItIsLiveWhenItIsAndNotBefore() {
    publish(210);
    long head = naba.head();
    try (SseReader behind = naba.stream("?after=" + (head - 205));
        SseReader now = naba.stream("")) {
      Frame live =
          behind.await(f -> f.event().equals("position") && f.data().contains("\"live\":true"));
      assertThat(live.id()).isEqualTo(Long.toString(head));
      assertThat(behind.frames().indexOf(live)).isEqualTo(206);
      assertThat(behind.frames().get(0).json().path("live").asBoolean()).isFalse();
      assertThat(now.await(f -> true).json().path("live").asBoolean()).isTrue();
    }
  }

  @Test
  void aFilterThatLetsNothingThroughStillMovesTheCursor() {
    try (SseReader stream = naba.stream("?country=FJ")) {
      Frame first = stream.await(f -> f.event().equals("position"));
      publish(3);
      long head = naba.head();

      Frame moved = stream.await(f -> f.id().equals(Long.toString(head)));
      assertThat(moved.event()).isEqualTo("position");
      assertThat(Long.parseLong(first.id())).isEqualTo(head - 3);
      assertThat(stream.updates()).isEmpty();
    }
  }

  @Test
  void thousandsOfUpdatesBetweenReplayAndLiveAreAllThereOnce() {
    publish(100);
    long start = naba.head() - 50;
    List<ArticleExtraction> more = List.of(airstrikes(2_000));
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < more.size(); i += 200) {
                naba.send(more.subList(i, i + 200).toArray(new ArticleExtraction[0]));
              }
            });
    writer.start();
    List<SseReader> streams = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      streams.add(naba.stream("?after=" + (start + i)));
      pauseUntilHeadMoves();
    }
    join(writer);
    await().until(() -> naba.head() >= start + 50 + 2_000);
    long head = naba.head();
    for (int i = 0; i < streams.size(); i++) {
      SseReader stream = streams.get(i);
      await().until(() -> stream.sequences().contains(head));
      assertThat(stream.sequences())
          .containsExactlyElementsOf(LongStream.rangeClosed(start + i + 1, head).boxed().toList());
      stream.close();
    }
  }

  private void pauseUntilHeadMoves() {
    long head = naba.head();
    await().until(() -> naba.head() > head);
  }

  private long published(SseReader stream) {
    return stream.sequences(stream.updates()).stream().mapToLong(s -> s).max().orElse(0);
  }

  private static void put(Map<String, Integer> versions, JsonNode update) {
    versions.merge(update.path("eventId").asText(), update.path("version").asInt(), Math::max);
  }

  /** The version of every event in Syria. */
  private Map<String, Integer> now() {
    Map<String, Integer> versions = new HashMap<>();
    String next = "";
    do {
      JsonNode page = naba.json("/v1/events?country=SY&limit=1000" + next);
      page.path("items")
          .forEach(e -> versions.put(e.path("eventId").asText(), e.path("version").asInt()));
      next = page.path("next").isNull() ? "" : "&page=" + page.path("next").asText();
    } while (!next.isEmpty());
    return versions;
  }

  private static void join(Thread thread) {
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
