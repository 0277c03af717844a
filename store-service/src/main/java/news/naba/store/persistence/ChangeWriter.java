package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.naba.contracts.Event;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.merge.KnownReports;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.StoryChanges;
import news.naba.store.domain.story.Storyteller;
import news.naba.store.domain.story.Storyteller.Retold;

/**
 * Writes changes of events: tells their stories anew, puts the events into their table and appends
 * the changes to the log, which is to be the last thing in a transaction.
 */
final class ChangeWriter {
  private static final Storyteller STORYTELLER = new Storyteller();
  private static final RecentStoryEvents RECENT = new RecentStoryEvents();

  private final Connection connection;
  private final KnownStories stories;
  private final KnownReports reports;

  private ChangeWriter(Connection connection, KnownStories stories, KnownReports reports) {
    this.connection = connection;
    this.stories = stories;
    this.reports = reports;
  }

  /** Asks the database for all that it has to know. */
  static ChangeWriter of(Connection connection) {
    return new ChangeWriter(connection, table(connection), new ReportTable(connection));
  }

  /**
   * @param stories what is remembered of them
   * @param reports what is known of the events
   */
  static ChangeWriter remembering(
      Connection connection, StoryMemory stories, KnownReports reports) {
    return new ChangeWriter(connection, new RememberedStories(table(connection), stories), reports);
  }

  static StoryTable table(Connection connection) {
    return new StoryTable(connection, STORYTELLER::candidate, RECENT);
  }

  /**
   * What was written.
   *
   * @param changes as they stand in the log, with further events whose story is another now
   */
  record Written(List<EventChange> changes, Retold retold) {
    static final Written NOTHING = new Written(List.of(), Retold.NOTHING);
  }

  Written write(List<EventChange> changes, Instant now) throws SQLException {
    if (changes.isEmpty()) {
      return Written.NOTHING;
    }
    Retold retold =
        STORYTELLER.retell(
            changes.stream().map(EventChange::event).toList(),
            stories,
            () -> UUID.randomUUID().toString());
    if (!retold.isNothing()) {
      new StoryWriter(connection).put(retold, now);
    }
    Map<String, Event> others = reports.events(StoryChanges.others(changes, retold));
    List<EventChange> all = StoryChanges.of(changes, retold, others, now);
    new EventTable(connection).put(all.stream().map(EventChange::event).toList());
    new UpdateLog(connection).append(all);
    return new Written(all, retold);
  }
}
