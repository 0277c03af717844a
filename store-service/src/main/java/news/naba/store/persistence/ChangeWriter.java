package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.naba.contracts.Event;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.story.StoryChanges;
import news.naba.store.domain.story.Storyteller;
import news.naba.store.domain.story.Storyteller.Retold;

/**
 * Writes changes of events: tells their stories anew, puts the events into their table and appends
 * the changes to the log, which is to be the last thing in a transaction.
 */
final class ChangeWriter {
  private static final Storyteller STORYTELLER = new Storyteller(Memory.share(0.06));
  private static final RecentProfiles PROFILES = new RecentProfiles();

  private final Connection connection;

  ChangeWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * @return the changes as they stand in the log, with further events whose story is another now
   */
  List<EventChange> write(List<EventChange> changes, Instant now) throws SQLException {
    if (changes.isEmpty()) {
      return List.of();
    }
    StoryTable stories = new StoryTable(connection, PROFILES);
    Retold retold =
        STORYTELLER.retell(
            changes.stream().map(EventChange::event).toList(),
            stories,
            () -> UUID.randomUUID().toString());
    if (!retold.places().isEmpty() || !retold.gone().isEmpty()) {
      stories.put(retold, STORYTELLER::keys, now);
    }
    Map<String, Event> others =
        new ReportTable(connection).events(StoryChanges.others(changes, retold));
    List<EventChange> all = StoryChanges.of(changes, retold, others, now);
    new EventTable(connection).put(all.stream().map(EventChange::event).toList());
    new UpdateLog(connection).append(all);
    return all;
  }
}
