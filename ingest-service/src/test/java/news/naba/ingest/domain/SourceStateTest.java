package news.naba.ingest.domain;

import static news.naba.ingest.domain.Poll.Outcome.NOT_MODIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.naba.contracts.ContractsJson;
import news.naba.ingest.domain.Poll.Outcome;
import news.naba.ingest.domain.Schedule.Standing;
import news.naba.ingest.domain.SourceState.Polled;
import org.junit.jupiter.api.Test;

class SourceStateTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration INTERVAL = Duration.ofSeconds(60);
  private static final PollPolicy POLICY =
      new PollPolicy(
          INTERVAL,
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          Duration.ofHours(1),
          4,
          Duration.ofHours(24),
          new Revisits(List.of(Duration.ofMinutes(15)), Duration.ofMinutes(5)),
          5,
          2);
  private static final Source SOURCE =
      new Source("s", "https://news.example/rss", null, null, null, null, null, null, NOW);

  /** Without jitter: half of ±10 %, and the lower half of a back-off. */
  private static final double MIDDLE = 0.5;

  @Test
  void aNewSourceIsDueAtOnce() {
    assertThat(SourceState.unpolled(NOW).schedule().isDue(NOW)).isTrue();
  }

  @Test
  void whatIsNewIsNewsAndWhatIsKnownIsNot() {
    Polled first = read(SourceState.unpolled(NOW), item("a", "1"), item("b", "1"));

    Polled second = read(first.state(), item("c", "1"), item("a", "1"), item("b", "1"));

    assertThat(first.news()).extracting(FeedItem::id).containsExactly("a", "b");
    assertThat(second.news()).extracting(FeedItem::id).containsExactly("c");
    assertThat(second.state().lastPoll())
        .contains(new Poll(NOW, Outcome.READ, null, null, 1, null));
  }

  @Test
  void anItemThatTheFeedCallsChangedIsNews() {
    SourceState known = read(SourceState.unpolled(NOW), item("a", "1")).state();
    assertThat(read(known, item("a", "2")).news()).hasSize(1);
  }

  @Test
  void anItemWithAnotherHeadlineIsNewsThoughTheFeedDatesNoChange() {
    SourceState known = read(SourceState.unpolled(NOW), item("a", "1")).state();
    FeedItem corrected =
        new FeedItem("a", "https://news.example/a", "عنوان مصحح", null, null, null, "1");
    assertThat(read(known, corrected).news()).containsExactly(corrected);
  }

  @Test
  void anItemListedTwiceIsNewsOnce() {
    assertThat(read(SourceState.unpolled(NOW), item("a", "1"), item("a", "2")).news()).hasSize(1);
  }

  @Test
  void anItemWhoseIdChangesWithEveryPollIsTheSameItem() {
    SourceState known = read(SourceState.unpolled(NOW), item("a", "1")).state();
    FeedItem renamed =
        new FeedItem("other", "https://news.example/a", "عنوان", null, null, null, "1");
    assertThat(read(known, renamed).news()).isEmpty();
  }

  @Test
  void notModifiedIsASuccess() {
    SourceState failed =
        polled(SourceState.unpolled(NOW), new PollResult.Failed(Failure.TIMED_OUT, "-"));

    SourceState state = polled(failed, new PollResult.NotModified());

    assertThat(state.schedule().failures()).isZero();
    assertThat(state.schedule().nextPollAt()).isEqualTo(NOW.plus(INTERVAL));
    assertThat(state.polls())
        .containsExactly(
            new Poll(NOW, Outcome.NOT_MODIFIED, null, null, 0, null),
            new Poll(NOW, Outcome.FAILED, Failure.TIMED_OUT, "-", 0, null));
  }

  @Test
  void theLastTenPollsAreRemembered() {
    SourceState state = read(SourceState.unpolled(NOW), item("a", "1")).state();
    for (int i = 0; i < 10; i++) {
      state = polled(state, new PollResult.NotModified());
    }
    assertThat(state.polls()).hasSize(10).extracting(Poll::outcome).containsOnly(NOT_MODIFIED);
  }

  @Test
  void failuresWaitLongerEachTimeAndKeepWhatIsKnown() {
    SourceState known = read(SourceState.unpolled(NOW), item("a", "1")).state();
    PollResult failure = new PollResult.Failed(Failure.UNREACHABLE, "refused");

    SourceState once = known.afterPoll(SOURCE, failure, NOW, POLICY, 0).state();
    SourceState twice = once.afterPoll(SOURCE, failure, NOW, POLICY, 0).state();

    assertThat(once.schedule().nextPollAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(twice.schedule().nextPollAt()).isEqualTo(NOW.plusSeconds(120));
    assertThat(twice.schedule().failures()).isEqualTo(2);
    assertThat(twice.seen()).isEqualTo(known.seen());
    assertThat(twice.validators()).isEqualTo(known.validators());
  }

  @Test
  void theItemsStillListedAreRememberedBeforeOlderOnes() {
    SourceState state = read(SourceState.unpolled(NOW), items("a", "b", "c", "d", "e")).state();

    state = read(state, items("f", "a", "b")).state();

    assertThat(state.seen())
        .extracting(SourceState.SeenItem::key)
        .containsExactly(key("d"), key("e"), key("f"), key("a"), key("b"));
  }

  @Test
  void aRetiredSourceIsNotPolledUntilItIsRevived() {
    SourceState retired =
        polled(SourceState.unpolled(NOW), new PollResult.Failed(Failure.GONE, "status 410"));
    assertThat(retired.schedule().standing()).isEqualTo(Standing.RETIRED);
    assertThat(retired.schedule().nextPollAt()).isNull();
    assertThat(retired.revived(NOW).schedule()).isEqualTo(Schedule.due(NOW));
  }

  @Test
  void aFeedIsNotAskedSoonerThanItWants() {
    PollHints hourly = new PollHints(Duration.ofHours(1), Set.of(), Set.of(), null, null);
    PollResult read =
        new PollResult.Read(List.of(item("a", "1")), Validators.NONE, Route.DIRECT, hourly);
    assertThat(polled(SourceState.unpolled(NOW), read).schedule().nextPollAt())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(polled(polled(SourceState.unpolled(NOW), read), new PollResult.NotModified()))
        .extracting(state -> state.schedule().nextPollAt())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void survivesItsJson() throws Exception {
    SourceState state =
        polled(
            read(SourceState.unpolled(NOW), item("a", "1"), item("b", "1")).state(),
            new PollResult.Failed(Failure.SERVER_ERROR, "status 500"));
    var mapper = ContractsJson.mapper();

    assertThat(mapper.readValue(mapper.writeValueAsBytes(state), SourceState.class))
        .isEqualTo(state);
  }

  private static Polled read(SourceState state, FeedItem... items) {
    Validators validators = new Validators("\"v\"", null);
    return state.afterPoll(
        SOURCE, new PollResult.Read(List.of(items), validators), NOW, POLICY, MIDDLE);
  }

  private static SourceState polled(SourceState state, PollResult result) {
    return state.afterPoll(SOURCE, result, NOW, POLICY, MIDDLE).state();
  }

  private static FeedItem[] items(String... ids) {
    return Arrays.stream(ids).map(id -> item(id, "1")).toArray(FeedItem[]::new);
  }

  private static String key(String id) {
    return item(id, "1").key();
  }

  private static FeedItem item(String id, String version) {
    return new FeedItem(id, "https://news.example/" + id, "عنوان", null, null, null, version);
  }
}
