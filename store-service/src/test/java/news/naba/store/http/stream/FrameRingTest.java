package news.naba.store.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.Lottery;
import news.naba.store.http.stream.FrameRing.CaughtUp;
import news.naba.store.http.stream.FrameRing.Frames;
import news.naba.store.http.stream.FrameRing.NotHere;
import news.naba.store.http.stream.FrameRing.Read;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.junit.jupiter.api.Test;

class FrameRingTest {
  private static final String EVENT = Json.write(new Lottery(1).event("e"));

  private final FrameRing ring = new FrameRing(4, 1_000_000);

  @Test
  void nothingIsKnownBeforeTheTailStarted() {
    assertThat(ring.after(0, 10, 1_000_000)).isEqualTo(new NotHere());
  }

  @Test
  void aReaderGetsWhatFollowsItsCursor() {
    fill(10, 13);

    assertThat(sequences(ring.after(10, 10, 1_000_000))).containsExactly(11L, 12L, 13L);
    assertThat(sequences(ring.after(9, 2, 1_000_000))).containsExactly(10L, 11L);
    assertThat(ring.after(13, 10, 1_000_000)).isEqualTo(new CaughtUp());
    assertThat(ring.after(99, 10, 1_000_000)).isEqualTo(new CaughtUp());
  }

  @Test
  void aReaderGetsNoMoreBytesAtOnceThanItAskedForButAlwaysAFrame() {
    fill(10, 13);

    assertThat(sequences(ring.after(10, 10, 1))).containsExactly(11L);
  }

  @Test
  void whatWasOverwrittenOrNeverThereIsNotHere() {
    fill(10, 16);

    assertThat(ring.after(11, 10, 1_000_000)).isEqualTo(new NotHere());
    assertThat(ring.after(5, 10, 1_000_000)).isEqualTo(new NotHere());
    assertThat(sequences(ring.after(12, 10, 1_000_000))).containsExactly(13L, 14L, 15L, 16L);
  }

  @Test
  void asManyAreKeptAsTheMemoryHoldsAndTheNewestAlways() {
    FrameRing small = new FrameRing(100, 10_000);
    small.startAfter(0);
    for (long sequence = 1; sequence <= 250; sequence++) {
      small.add(frame(sequence, "{\"text\":\"" + "x".repeat(1_000) + "\"}"));
    }

    assertThat(small.after(240, 10, 1_000_000)).isEqualTo(new NotHere());
    assertThat(sequences(small.after(247, 10, 1_000_000))).containsExactly(248L, 249L, 250L);

    small.add(frame(251, "{\"text\":\"" + "x".repeat(20_000) + "\"}"));

    assertThat(small.after(249, 10, 1_000_000)).isEqualTo(new NotHere());
    assertThat(sequences(small.after(250, 10, 1_000_000))).containsExactly(251L);
  }

  @Test
  void onlyTheNewestFramesRememberWhatTheyWereAsked() {
    FrameRing wide = new FrameRing(2 * FrameRing.FRESH, 1_000_000);
    List<Frame> frames = new ArrayList<>();
    wide.startAfter(0);
    for (long sequence = 1; sequence <= FrameRing.FRESH + 1; sequence++) {
      Frame frame = frame(sequence, EVENT);
      frames.add(frame);
      frame.matches(EventFilter.NONE);
      wide.add(frame);
    }

    assertThat(frames.get(0).matches(EventFilter.NONE)).isFalse();
    assertThat(frames).extracting(Frame::remembered).startsWith(0, 1).endsWith(1).hasSize(65);
  }

  @Test
  void aFrameNamesTheRulesItIsDeliveredForAndKeepsNothingOfIt() {
    Frame frame = frame(7, "{\"title\":\"قصف\"}");
    long before = frame.weight();

    assertThat(frame.bytes(List.of("deadly", "syria")).toString())
        .isEqualTo(
            frame
                .bytes(List.of())
                .toString()
                .replace("}\n\n", ",\"rules\":[\"deadly\",\"syria\"]}\n\n"));
    assertThat(frame.bytes(List.of("deadly"))).isNotSameAs(frame.bytes(List.of("deadly")));
    assertThat(frame.weight()).isEqualTo(before);
  }

  @Test
  void aStartIsWhereTheCursorSaysAndTellsWhatIsLost() {
    Bounds bounds = new Bounds(101, 200);

    assertThat(Start.at(null, bounds).cursor()).isEqualTo(200);
    assertThat(Start.at("150", bounds).cursor()).isEqualTo(150);
    assertThat(Start.at("0", bounds).cursor()).isEqualTo(100);
    assertThat(Start.at("0", bounds).gap()).isEmpty();
    assertThat(Start.at("100", bounds).gap()).isEmpty();
    Start late = Start.at("7", bounds);
    assertThat(late.cursor()).isEqualTo(100);
    assertThat(late.gap().orElseThrow().missingFrom()).isEqualTo(8);
    assertThat(late.gap().orElseThrow().missingTo()).isEqualTo(100);
    assertThat(Start.at("201", bounds).gap()).isPresent();
    assertThat(Start.at("-1", bounds).gap()).isPresent();
    assertThat(Start.at("201", bounds).cursor()).isEqualTo(200);
  }

  private void fill(long from, long to) {
    ring.startAfter(from - 1);
    for (long sequence = from; sequence <= to; sequence++) {
      ring.add(frame(sequence, "{}"));
    }
  }

  private static Frame frame(long sequence, String event) {
    return new Frame(new LoggedUpdate(sequence, "event", 1, "created", Instant.EPOCH, event, null));
  }

  private static List<Long> sequences(Read read) {
    return ((Frames) read).frames().stream().map(Frame::sequence).toList();
  }
}
