package news.naba.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Poll;
import news.naba.ingest.domain.Poll.Outcome;
import news.naba.ingest.domain.Schedule;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.Subscription;
import news.naba.ingest.domain.TrackedPage;
import org.jspecify.annotations.Nullable;

/**
 * A source as REST shows it: its definition and how its polling goes.
 *
 * @param state how the polling goes
 */
record SourceView(@JsonUnwrapped Source source, State state) {
  /** Whether a source works. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  enum Health {
    /** Not polled yet. */
    NEW,
    HEALTHY,
    /** The last poll failed. */
    FAILING,
    /** Has failed for long, and is tried only now and then. */
    PARKED,
    /** Not polled any more. */
    RETIRED,
    /** Not polled until somebody resumes it. */
    PAUSED;

    static Optional<Health> of(String word) {
      return Arrays.stream(values()).filter(health -> health.word().equals(word)).findFirst();
    }

    static String words() {
      return Arrays.stream(values()).map(Health::word).collect(Collectors.joining(", "));
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param polling whether it has its turn at this moment
   * @param lastPollAt absent before the first poll
   * @param reason why the last poll failed; absent when it did not
   * @param detail the reason for people
   * @param explanation what the failures have led to, for people; absent where that is nothing but
   *     a longer wait
   * @param failures polls in a row that failed
   * @param failingSince the first of them
   * @param nextPollAt when the feed is due; absent when it is not polled any more
   * @param notBefore until when the server asked to be left alone
   * @param polls the last ones, newest first
   * @param itemsSeen item ids remembered
   * @param lastItems newest announcement first
   * @param pushedUntil until when its WebSub hub pushes what is new; absent when it does not
   * @param hub the hub asked to; absent without any
   * @param hubProblem why it does not
   */
  record State(
      Health health,
      boolean polling,
      @Nullable Instant lastPollAt,
      @Nullable Outcome lastOutcome,
      @Nullable Failure reason,
      @Nullable String detail,
      @Nullable String explanation,
      int failures,
      @Nullable Instant failingSince,
      @Nullable Instant nextPollAt,
      @Nullable Instant notBefore,
      List<PollView> polls,
      int itemsSeen,
      List<Item> lastItems,
      @Nullable Instant pushedUntil,
      @Nullable String hub,
      @Nullable String hubProblem) {}

  /**
   * A poll that was made.
   *
   * @param reason why it failed; absent when it did not
   * @param servedFrom where redirects led; absent without any
   */
  record PollView(
      Instant at,
      Outcome outcome,
      @Nullable Failure reason,
      @Nullable String detail,
      int newItems,
      @Nullable String servedFrom) {
    static PollView of(Poll poll) {
      return new PollView(
          poll.at(),
          poll.outcome(),
          poll.failure(),
          poll.detail(),
          poll.newItems(),
          poll.servedFrom());
    }
  }

  /**
   * An item and what became of it.
   *
   * @param articleId absent until its page was fetched
   * @param version of the article
   * @param nextVisitAt absent when it is not visited any more
   * @param reason why the last visit failed; absent when it did not
   * @param withdrawn whether its site has withdrawn it
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
      @Nullable String detail,
      boolean withdrawn) {}

  static SourceView of(
      Source source,
      @Nullable SourceState state,
      boolean polling,
      List<TrackedPage> pages,
      @Nullable Subscription pushed) {
    SourceState known = state == null ? SourceState.unpolled(Instant.EPOCH) : state;
    Instant next = state == null || source.isPaused() ? null : state.schedule().nextPollAt();
    return new SourceView(source, state(source, known, polling, next, pages, pushed));
  }

  private static State state(
      Source source,
      SourceState state,
      boolean polling,
      @Nullable Instant nextPollAt,
      List<TrackedPage> pages,
      @Nullable Subscription pushed) {
    Poll poll = state.lastPoll().orElse(null);
    Schedule schedule = state.schedule();
    return new State(
        source.isPaused() ? Health.PAUSED : health(schedule, poll),
        polling,
        poll == null ? null : poll.at(),
        poll == null ? null : poll.outcome(),
        poll == null ? null : poll.failure(),
        poll == null ? null : poll.detail(),
        explanation(schedule, poll),
        schedule.failures(),
        schedule.failingSince(),
        nextPollAt,
        schedule.notBefore(),
        state.polls().stream().map(PollView::of).toList(),
        state.seen().size(),
        pages.stream().map(SourceView::item).toList(),
        pushed == null ? null : pushed.leaseUntil(),
        pushed == null ? null : pushed.hub(),
        pushed == null ? null : pushed.failure());
  }

  private static Health health(Schedule schedule, @Nullable Poll poll) {
    return switch (schedule.standing()) {
      case PARKED -> Health.PARKED;
      case RETIRED -> Health.RETIRED;
      case ACTIVE ->
          poll == null ? Health.NEW : poll.failure() == null ? Health.HEALTHY : Health.FAILING;
    };
  }

  private static @Nullable String explanation(Schedule schedule, @Nullable Poll poll) {
    return switch (schedule.standing()) {
      case PARKED ->
          "Parked: all "
              + schedule.failures()
              + " polls since "
              + schedule.failingSince()
              + " failed. It is tried again now and then, and when a poll is asked for.";
      case RETIRED ->
          "Retired: "
              + (poll == null ? "" : poll.detail() + ". ")
              + "It is not polled any more; registering it again tries it again.";
      case ACTIVE ->
          schedule.notBefore() == null
              ? null
              : "Its server asked to be left alone until " + schedule.notBefore() + ".";
    };
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
        page.detail(),
        page.withdrawn());
  }
}
