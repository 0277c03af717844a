package news.naba.extract.domain.report.story;

import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.event.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The day of what a text does not date: that of the event told just before, else the day its
 * opening names, else the day of the news it opens with. The day on which somebody said something
 * is not handed on.
 */
final class Dating {
  /** So many sentences further on, a reader no longer takes the day of an event as understood. */
  private static final int REACH = 2;

  /** So far behind an opening that only counts, its day may be named. */
  private static final int OPENING = 4;

  /** So far the day that the first sentences name makes news of what they do not place. */
  private static final int SCENE = 5;

  private final LocalDate published;
  private final Setting setting;
  private @Nullable Draft dated;
  private @Nullable EventDate lead;

  Dating(LocalDate published, Setting setting) {
    this.published = published;
    this.setting = setting;
  }

  /**
   * The day of an event.
   *
   * @param news told as a fact and as new; the rest keeps what it says itself
   * @param here something that happens at a place
   */
  @Nullable EventDate of(Draft draft, boolean news, boolean here) {
    EventDate date = draft.date();
    if (!news) {
      return date;
    }
    if (date == null) {
      date = understood(draft);
    }
    if (draft.sentence() != 0 || date == null) {
      return date;
    }
    if (here && date.spans().isEmpty()) {
      EventDate later = setting.dayBehind(0, OPENING);
      return later != null && later.end().isBefore(date.start()) ? later : date;
    }
    EventDate within = date.precision() == Precision.RANGE ? setting.dayBehind(0, REACH) : null;
    boolean narrower =
        within != null
            && !within.start().isBefore(date.start())
            && !within.end().isAfter(date.end());
    return narrower ? within : date;
  }

  /**
   * Whether the text dates an event, itself or close by: what it tells of no day may be no news.
   */
  boolean isClose(Draft draft) {
    Draft before = dated;
    return draft.date() != null
        || draft.sentence() == 0
        || (before != null && draft.sentence() - before.sentence() <= REACH)
        || (setting.date() != null && draft.sentence() <= SCENE);
  }

  private @Nullable EventDate understood(Draft draft) {
    Draft before = dated;
    if (before != null && draft.sentence() - before.sentence() <= REACH) {
      return before.date();
    }
    if (setting.date() != null) {
      return setting.date();
    }
    if (draft.sentence() > 0) {
      return lead;
    }
    EventDate only = setting.onlyDay();
    return only != null ? only : new EventDate(published, published, Precision.DAY, List.of());
  }

  /** Remembers the day of a piece of news for what follows. */
  void told(Draft complete, @Nullable EventDate own) {
    EventDate date = complete.date();
    if (date == null || date.precision() != Precision.DAY) {
      return;
    }
    boolean ofStatement = own != null && own.spans().isEmpty();
    if (!ofStatement) {
      dated = complete;
    }
    if (lead == null && complete.sentence() <= 1) {
      lead = new EventDate(date.start(), date.end(), date.precision(), List.of());
    }
  }
}
