package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.Event;
import news.naba.store.domain.story.Story;
import org.jspecify.annotations.Nullable;

/** What readers ask of stories. */
@ApplicationScoped
public class StoryQueries {
  /** Events of a story that are read; its counts tell of the rest. */
  static final int MOST_EVENTS = 500;

  private final Database database;

  StoryQueries(Database database) {
    this.database = database;
  }

  /**
   * Some stories, that with the newest change first.
   *
   * @param next where the next page starts; null where there is none
   */
  public record Page(List<Story> items, @Nullable PageToken next, long cursor) {}

  /** Stories of at least so many events. */
  public Page stories(int minEvents, @Nullable PageToken from, int limit) {
    return database.read(
        c -> {
          long cursor = new UpdateLog(c).bounds().head();
          List<PageToken> found = newest(c, minEvents, from, limit + 1);
          boolean more = found.size() > limit;
          List<PageToken> page = more ? found.subList(0, limit) : found;
          Map<String, List<Event>> events = events(c, page.stream().map(PageToken::id).toList());
          List<Story> stories = new ArrayList<>();
          for (PageToken each : page) {
            List<Event> members = events.get(each.id());
            if (members != null) {
              stories.add(Story.of(each.id(), members));
            }
          }
          return new Page(stories, more ? page.get(page.size() - 1) : null, cursor);
        });
  }

  /** A story with its events in the order of time; empty where there is none of this id. */
  public Optional<Story> story(String storyId) {
    return database
        .read(c -> Optional.ofNullable(events(c, List.of(storyId)).get(storyId)))
        .map(events -> Story.of(storyId, events));
  }

  private static List<PageToken> newest(
      Connection connection, int minEvents, @Nullable PageToken from, int limit)
      throws SQLException {
    Conditions where = new Conditions(connection).and("events >= ?", minEvents);
    if (minEvents > 1) {
      where.and("events > 1");
    }
    if (from != null) {
      where.and("(updated_at, story_id) < (?, ?)", from.at().atOffset(ZoneOffset.UTC), from.id());
    }
    String sql =
        "select updated_at, story_id from story where "
            + where.sql()
            + " order by updated_at desc, story_id desc limit "
            + limit;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      where.bind(s);
      return Rows.list(
          s, row -> new PageToken(Rows.instant(row, "updated_at"), row.getString("story_id")));
    }
  }

  private static Map<String, List<Event>> events(Connection connection, List<String> stories)
      throws SQLException {
    String sql =
        """
        select s.story_id, e.body
        from unnest(?::text[]) as w(story_id)
        cross join lateral (
          select story_id, event_id from story_event
          where story_id = w.story_id order by day, anchor limit ?) s
        join event e using (event_id)
        """;
    Map<String, List<Event>> events = new HashMap<>();
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", stories, story -> story));
      s.setInt(2, MOST_EVENTS);
      Rows.list(
          s,
          row ->
              events
                  .computeIfAbsent(row.getString("story_id"), key -> new ArrayList<>())
                  .add(Json.read(row.getString("body"), Event.class)));
    }
    return events;
  }
}
