package news.naba.ingest.domain;

import static news.naba.ingest.domain.Poll.Outcome.NOT_MODIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.naba.contracts.ContractsJson;
import news.naba.ingest.domain.Poll.Outcome;
import news.naba.ingest.domain.Schedule.Standing;
import news.naba.ingest.domain.TrackedPage.Published;
import org.junit.jupiter.api.Test;

class SourceStateTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration INTERVAL = Duration.ofSeconds(60);
  private static final PollPolicy POLICY =
      new PollPolicy(
          INTERVAL,
          Duration.ofHours(1),
          4,
          Duration.ofHours(24),
          Duration.ofMinutes(1),
          Duration.ofHours(24),
          3,
          5,
          2);

  /** Without jitter: half of ±10 %, and the lower half of a back-off. */
  private static final double MIDDLE = 0.5;

  @Test
  void aNewSourceIsDueAtOnce() {
    assertThat(SourceState.unpolled(NOW).dueAt()).contains(NOW);
  }

  @Test
  void newItemsAreAnnouncedAndKnownOnesAreNot() {
    SourceState first = read(SourceState.unpolled(NOW), item("a", "1"), item("b", "1"));
    SourceState visited = visitAll(first);

    SourceState second = read(visited, item("c", "1"), item("a", "1"), item("b", "1"));

    assertThat(first.pages()).extracting(page -> page.item().id()).containsExactly("a", "b");
    assertThat(second.pages()).filteredOn(page -> page.due(NOW)).hasSize(1);
    assertThat(second.pages().get(0).item().id()).isEqualTo("c");
    assertThat(second.lastPoll()).contains(new Poll(NOW, Outcome.READ, null, null, 1, null));
  }

  @Test
  void anItemThatTheFeedCallsChangedIsVisitedAgainAndKeepsItsArticle() {
    SourceState visited = visitAll(read(SourceState.unpolled(NOW), item("a", "1")));

    SourceState changed = read(visited, item("a", "2"));

    assertThat(changed.pages()).hasSize(1);
    TrackedPage page = changed.pages().get(0);
    assertThat(page.due(NOW)).isTrue();
    assertThat(page.published()).isEqualTo(visited.pages().get(0).published());
  }

  @Test
  void anItemWithAnotherHeadlineIsVisitedAgainThoughTheFeedDatesNoChange() {
    SourceState visited = visitAll(read(SourceState.unpolled(NOW), item("a", "1")));
    FeedItem corrected =
        new FeedItem("a", "https://news.example/a", "عنوان مصحح", null, null, null, "1");

    assertThat(read(visited, item("a", "1")).pages().get(0).due(NOW)).isFalse();
    assertThat(read(visited, corrected).pages().get(0).due(NOW)).isTrue();
  }

  @Test
  void anItemListedTwiceIsAnnouncedOnce() {
    assertThat(read(SourceState.unpolled(NOW), item("a", "1"), item("a", "2")).pages()).hasSize(1);
  }

  @Test
  void notModifiedIsASuccess() {
    SourceState failed =
        SourceState.unpolled(NOW)
            .afterPoll(
                new PollResult.Failed(Failure.TIMED_OUT, "-"), NOW, INTERVAL, POLICY, MIDDLE);

    SourceState state =
        failed.afterPoll(new PollResult.NotModified(), NOW, INTERVAL, POLICY, MIDDLE);

    assertThat(state.schedule().failures()).isZero();
    assertThat(state.schedule().nextPollAt()).isEqualTo(NOW.plus(INTERVAL));
    assertThat(state.polls())
        .containsExactly(
            new Poll(NOW, Outcome.NOT_MODIFIED, null, null, 0, null),
            new Poll(NOW, Outcome.FAILED, Failure.TIMED_OUT, "-", 0, null));
  }

  @Test
  void theLastTenPollsAreRemembered() {
    SourceState state = read(SourceState.unpolled(NOW), item("a", "1"));
    for (int i = 0; i < 10; i++) {
      state = state.afterPoll(new PollResult.NotModified(), NOW, INTERVAL, POLICY, MIDDLE);
    }
    assertThat(state.polls()).hasSize(10).extracting(Poll::outcome).containsOnly(NOT_MODIFIED);
  }

  @Test
  void failuresWaitLongerEachTimeAndKeepWhatIsKnown() {
    SourceState known = read(SourceState.unpolled(NOW), item("a", "1"));
    PollResult failure = new PollResult.Failed(Failure.UNREACHABLE, "refused");

    SourceState once = known.afterPoll(failure, NOW, INTERVAL, POLICY, 0);
    SourceState twice = once.afterPoll(failure, NOW, INTERVAL, POLICY, 0);

    assertThat(once.schedule().nextPollAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(twice.schedule().nextPollAt()).isEqualTo(NOW.plusSeconds(120));
    assertThat(twice.schedule().failures()).isEqualTo(2);
    assertThat(twice.seen()).isEqualTo(known.seen());
    assertThat(twice.validators()).isEqualTo(known.validators());
  }

  @Test
  void theItemsStillListedAreRememberedBeforeOlderOnes() {
    SourceState state = read(SourceState.unpolled(NOW), items("a", "b", "c", "d", "e"));

    state = read(state, items("f", "a", "b"));

    assertThat(state.seen())
        .extracting(SourceState.SeenItem::key)
        .containsExactly(key("d"), key("e"), key("f"), key("a"), key("b"));
  }

  @Test
  void anItemWhoseIdChangesWithEveryPollIsTheSameItem() {
    SourceState visited = visitAll(read(SourceState.unpolled(NOW), item("a", "1")));
    FeedItem renamed =
        new FeedItem("guid-2", "https://www.news.example/a", "عنوان", null, null, null, "1");

    SourceState state = read(visited, renamed);

    assertThat(state.pages()).hasSize(1);
    assertThat(state.pages().get(0).due(NOW)).isFalse();
  }

  @Test
  void pagesThatWaitForTheirFirstVisitAreAllKeptAndVisitedOnesAreLimited() {
    SourceState state = read(SourceState.unpolled(NOW), items("a", "b", "c", "d", "e"));
    assertThat(state.pages()).hasSize(5);

    assertThat(visitAll(state).pages()).hasSize(3);
  }

  @Test
  void quietRevisitsComeEverMoreSeldomUntilTheyEnd() {
    TrackedPage page = visitAll(read(SourceState.unpolled(NOW), item("a", "1"))).pages().get(0);
    assertThat(page.nextVisitAt()).isEqualTo(NOW.plusSeconds(60));

    TrackedPage quiet = page.after(new VisitResult.Unchanged(), NOW, POLICY, MIDDLE);
    TrackedPage quieter = quiet.after(new VisitResult.Unchanged(), NOW, POLICY, MIDDLE);
    TrackedPage late =
        quieter.after(new VisitResult.Unchanged(), NOW.plus(Duration.ofHours(24)), POLICY, MIDDLE);

    assertThat(quiet.nextVisitAt()).isEqualTo(NOW.plusSeconds(120));
    assertThat(quieter.nextVisitAt()).isEqualTo(NOW.plusSeconds(240));
    assertThat(late.nextVisitAt()).isNull();
  }

  @Test
  void aPageIsTriedAgainAndThenGivenUp() {
    TrackedPage page = TrackedPage.announced(item("a", "1"), NOW);
    VisitResult missing = new VisitResult.Failed(Failure.NOT_FOUND, "-");

    TrackedPage once = page.after(missing, NOW, POLICY, 0);
    TrackedPage twice = once.after(missing, NOW, POLICY, 0);

    assertThat(once.nextVisitAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(twice.nextVisitAt()).isNull();
    assertThat(twice.failure()).isEqualTo(Failure.NOT_FOUND);
  }

  @Test
  void whatMayBeTheNetworksFaultIsWaitedOutForAsLongAsThePageIsNews() {
    VisitResult late = new VisitResult.Failed(Failure.TIMED_OUT, "-");
    TrackedPage tried = TrackedPage.announced(item("a", "1"), NOW);
    for (int i = 0; i < 9; i++) {
      tried = tried.after(late, NOW, POLICY, 0);
    }

    Instant nextDay = NOW.plus(Duration.ofHours(24));

    assertThat(tried.nextVisitAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(tried.after(late, nextDay, POLICY, 0).nextVisitAt()).isNull();
  }

  @Test
  void aPageIsNotVisitedBeforeItsServerWantsIt() {
    VisitResult busy =
        new VisitResult.Failed(Failure.SERVER_ERROR, "status 503", Duration.ofMinutes(10));
    assertThat(TrackedPage.announced(item("a", "1"), NOW).after(busy, NOW, POLICY, 0).nextVisitAt())
        .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void aRetiredSourceHasOnlyItsPagesToDo() {
    PollResult gone = new PollResult.Failed(Failure.GONE, "status 410");
    SourceState announced = read(SourceState.unpolled(NOW), item("a", "1"));

    SourceState retired = announced.afterPoll(gone, NOW, INTERVAL, POLICY, MIDDLE);

    assertThat(retired.schedule().standing()).isEqualTo(Standing.RETIRED);
    assertThat(retired.dueAt()).contains(NOW);
    assertThat(visitAll(retired).dueAt()).contains(NOW.plusSeconds(60));
    assertThat(SourceState.unpolled(NOW).afterPoll(gone, NOW, INTERVAL, POLICY, MIDDLE).dueAt())
        .isEmpty();
    assertThat(retired.revived(NOW).schedule()).isEqualTo(Schedule.due(NOW));
  }

  @Test
  void aForbiddenPageIsNotTriedAgain() {
    VisitResult forbidden = new VisitResult.Failed(Failure.FORBIDDEN_ADDRESS, "-");
    assertThat(
            TrackedPage.announced(item("a", "1"), NOW)
                .after(forbidden, NOW, POLICY, 0)
                .nextVisitAt())
        .isNull();
  }

  @Test
  void aStateWrittenBeforeThereWereSchedulesIsPolledAtOnce() throws Exception {
    String old =
        """
        {"lastPoll": {"at": "2026-11-21T10:00:00Z", "outcome": "read", "newItems": 1}, "failures": 0,
         "nextPollAt": "2026-11-21T11:00:00Z", "validators": {"etag": "\\"v\\""},
         "seen": [{"key": "k", "revision": "r"}], "pages": []}
        """;

    SourceState state = ContractsJson.mapper().readValue(old, SourceState.class);

    assertThat(state.schedule().isDue(NOW)).isTrue();
    assertThat(state.validators()).isEqualTo(new Validators("\"v\"", null));
    assertThat(state.seen()).containsExactly(new SourceState.SeenItem("k", "r"));
    assertThat(state.polls()).isEmpty();
  }

  @Test
  void survivesItsJson() throws Exception {
    SourceState state =
        visitAll(read(SourceState.unpolled(NOW), item("a", "1"), item("b", "1")))
            .afterPoll(
                new PollResult.Failed(Failure.SERVER_ERROR, "status 500"),
                NOW,
                INTERVAL,
                POLICY,
                MIDDLE);
    var mapper = ContractsJson.mapper();

    assertThat(mapper.readValue(mapper.writeValueAsBytes(state), SourceState.class))
        .isEqualTo(state);
  }

  private static SourceState read(SourceState state, FeedItem... items) {
    Validators validators = new Validators("\"v\"", null);
    return state.afterPoll(
        new PollResult.Read(List.of(items), validators), NOW, INTERVAL, POLICY, MIDDLE);
  }

  private static SourceState visitAll(SourceState state) {
    List<TrackedPage> pages = state.pages();
    List<TrackedPage> visited =
        IntStream.range(0, pages.size())
            .mapToObj(i -> pages.get(i).after(changed("article-" + i), NOW, POLICY, MIDDLE))
            .toList();
    return state.afterVisits(visited, POLICY);
  }

  private static VisitResult changed(String articleId) {
    return new VisitResult.Changed(new Published(articleId, 1, "f", Validators.NONE));
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
