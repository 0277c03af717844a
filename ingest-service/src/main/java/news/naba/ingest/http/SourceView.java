package news.naba.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.List;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.SourceState.LastPoll;
import news.naba.ingest.domain.SourceState.Outcome;
import news.naba.ingest.domain.TrackedPage;
import org.jspecify.annotations.Nullable;

/**
 * A source as REST shows it: its definition and how its polling goes.
 *
 * @param state how the polling goes
 */
record SourceView(@JsonUnwrapped Source source, State state) {
  private static final int LAST_ITEMS = 20;

  /** Whether a source works. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  enum Health {
    /** Not polled yet. */
    NEW,
    HEALTHY,
    /** The last poll failed. */
    FAILING
  }

  /**
   * @param polling whether it has its turn at this moment
   * @param lastPollAt absent before the first poll
   * @param reason why the last poll failed; absent when it did not
   * @param detail the reason for people
   * @param failures polls in a row that failed
   * @param nextPollAt when the feed is due
   * @param itemsSeen item ids remembered
   * @param lastItems newest announcement first
   */
  record State(
      Health health,
      boolean polling,
      @Nullable Instant lastPollAt,
      @Nullable Outcome lastOutcome,
      @Nullable Failure reason,
      @Nullable String detail,
      int failures,
      @Nullable Instant nextPollAt,
      int itemsSeen,
      List<Item> lastItems) {}

  /**
   * An item and what became of it.
   *
   * @param articleId absent until its page was fetched
   * @param version of the article
   * @param nextVisitAt absent when it is not visited any more
   * @param reason why the last visit failed; absent when it did not
   */
  record Item(
      String id,
      String url,
      @Nullable String title,
      @Nullable StatedTime publishedAt,
      Instant announcedAt,
      @Nullable String articleId,
      @Nullable Long version,
      @Nullable Instant nextVisitAt,
      @Nullable Failure reason,
      @Nullable String detail) {}

  static SourceView of(Source source, @Nullable SourceState state, boolean polling) {
    return new SourceView(source, state == null ? unpolled(polling) : state(state, polling));
  }

  private static State unpolled(boolean polling) {
    return new State(Health.NEW, polling, null, null, null, null, 0, null, 0, List.of());
  }

  private static State state(SourceState state, boolean polling) {
    LastPoll poll = state.lastPoll();
    return new State(
        poll == null ? Health.NEW : poll.failure() == null ? Health.HEALTHY : Health.FAILING,
        polling,
        poll == null ? null : poll.at(),
        poll == null ? null : poll.outcome(),
        poll == null ? null : poll.failure(),
        poll == null ? null : poll.detail(),
        state.failures(),
        state.nextPollAt(),
        state.seen().size(),
        state.pages().stream().limit(LAST_ITEMS).map(SourceView::item).toList());
  }

  private static Item item(TrackedPage page) {
    TrackedPage.Published article = page.published();
    return new Item(
        page.item().id(),
        page.item().url(),
        page.item().title(),
        page.item().publishedAt(),
        page.announcedAt(),
        article == null ? null : article.articleId(),
        article == null ? null : article.version(),
        page.nextVisitAt(),
        page.failure(),
        page.detail());
  }
}
