package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.naba.contracts.ContractsJson;
import news.naba.ingest.domain.TrackedPage.Published;
import org.junit.jupiter.api.Test;

class TrackedPageTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration CONFIRM = Duration.ofMinutes(5);
  private static final PollPolicy POLICY =
      new PollPolicy(
          Duration.ofMinutes(1),
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          Duration.ofHours(1),
          4,
          Duration.ofHours(24),
          new Revisits(
              List.of(
                  Duration.ofMinutes(15),
                  Duration.ofHours(1),
                  Duration.ofHours(6),
                  Duration.ofHours(24)),
              CONFIRM),
          500,
          2);
  private static final Source SOURCE =
      new Source("s", "https://news.example/rss", null, null, null, null, null, null, NOW);
  private static final VisitResult GONE = new VisitResult.Failed(Failure.GONE, "status 410");
  private static final VisitResult MISSING = new VisitResult.Failed(Failure.NOT_FOUND, "404");
  private static final VisitResult CHANGED =
      new VisitResult.Changed(
          new Published("article", 7, "fingerprint", new Validators("\"v\"", null)));

  private final TrackedPage announced = TrackedPage.announced(SOURCE, item("1"), NOW);
  private final TrackedPage fetched = after(announced, CHANGED, NOW);

  @Test
  void isDueWhenItIsAnnounced() {
    assertThat(announced.nextVisitAt()).isEqualTo(NOW);
  }

  @Test
  void isLookedAtAgainAfterAQuarterOfAnHourAnHourSixAndADayWhateverItFinds() {
    TrackedPage page = fetched;
    for (String wait : List.of("PT15M", "PT1H", "PT6H", "PT24H")) {
      Instant due = NOW.plus(Duration.parse(wait));
      assertThat(page.nextVisitAt()).isEqualTo(due);
      page = after(page, wait.equals("PT1H") ? CHANGED : new VisitResult.Unchanged(), due);
    }
    assertThat(page.nextVisitAt()).isNull();
  }

  @Test
  void thatIsGoneIsAskedOnceMoreAndThenItsArticleIsWithdrawn() {
    TrackedPage once = after(fetched, MISSING, NOW);
    assertThat(once.withdrawn()).isFalse();
    assertThat(once.nextVisitAt()).isEqualTo(NOW.plus(CONFIRM));

    TrackedPage twice = after(once, GONE, NOW.plus(CONFIRM));

    assertThat(twice.isWithdrawnSince(once)).isTrue();
    assertThat(twice.nextVisitAt()).isNull();
  }

  @Test
  void thatIsGoneAfterOtherTroubleIsStillAskedTwice() {
    TrackedPage busy = after(fetched, new VisitResult.Failed(Failure.SERVER_ERROR, "503"), NOW);
    TrackedPage once = after(busy, MISSING, NOW);
    assertThat(once.withdrawn()).isFalse();
    assertThat(after(once, MISSING, NOW).withdrawn()).isTrue();
  }

  @Test
  void thatIsThereAgainIsNotWithdrawn() {
    TrackedPage once = after(fetched, GONE, NOW);
    TrackedPage back = after(once, new VisitResult.Unchanged(), NOW);
    assertThat(after(back, GONE, NOW).withdrawn()).isFalse();
  }

  @Test
  void thatWasWithdrawnIsNewsWhenItComesBack() {
    TrackedPage withdrawn = after(after(fetched, GONE, NOW), GONE, NOW);
    TrackedPage again = withdrawn.heard(TrackedPage.announced(SOURCE, item("2"), NOW));
    assertThat(again.nextVisitAt()).isEqualTo(NOW);
    assertThat(again.published()).isEqualTo(new Published("article", 7, "", Validators.NONE));
    assertThat(after(again, CHANGED, NOW).withdrawn()).isFalse();
  }

  @Test
  void thatNeverCameIsGivenUpAndNotWithdrawn() {
    TrackedPage once = after(announced, MISSING, NOW);
    TrackedPage twice = after(once, MISSING, NOW);
    assertThat(once.nextVisitAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(twice.nextVisitAt()).isNull();
    assertThat(twice.withdrawn()).isFalse();
  }

  @Test
  void announcedAgainWithNothingNewIsAsItWas() {
    TrackedPage repeated = TrackedPage.announced(SOURCE, item("1"), NOW.plusSeconds(9));
    assertThat(fetched.heard(repeated)).isEqualTo(fetched);
  }

  @Test
  void thatTheFeedCallsChangedIsVisitedAtOnceAndKeepsItsArticle() {
    Instant later = NOW.plusSeconds(9);
    TrackedPage changed = fetched.heard(TrackedPage.announced(SOURCE, item("2"), later));
    assertThat(changed.nextVisitAt()).isEqualTo(later);
    assertThat(changed.published()).isEqualTo(fetched.published());
  }

  @Test
  void whatMayBeTheNetworksFaultIsWaitedOutForAsLongAsThePageIsNews() {
    VisitResult late = new VisitResult.Failed(Failure.TIMED_OUT, "-");
    TrackedPage tried = announced;
    for (int i = 0; i < 9; i++) {
      tried = after(tried, late, NOW);
    }
    assertThat(tried.nextVisitAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(after(tried, late, NOW.plus(Duration.ofHours(24))).nextVisitAt()).isNull();
  }

  @Test
  void isNotVisitedBeforeItsServerWantsIt() {
    VisitResult busy =
        new VisitResult.Failed(Failure.SERVER_ERROR, "status 503", Duration.ofMinutes(10));
    assertThat(after(announced, busy, NOW).nextVisitAt())
        .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void thatIsForbiddenIsNotTriedAgain() {
    VisitResult forbidden = new VisitResult.Failed(Failure.FORBIDDEN_ADDRESS, "-");
    assertThat(after(announced, forbidden, NOW).nextVisitAt()).isNull();
  }

  @Test
  void survivesItsJson() throws Exception {
    var mapper = ContractsJson.mapper();
    assertThat(mapper.readValue(mapper.writeValueAsBytes(fetched), TrackedPage.class))
        .isEqualTo(fetched);
  }

  private static TrackedPage after(TrackedPage page, VisitResult result, Instant now) {
    return page.after(result, now, POLICY, 0);
  }

  private static FeedItem item(String version) {
    return new FeedItem("a", "https://news.example/a", "عنوان", null, null, null, version);
  }
}
