package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.StoryCandidate;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryIndex;
import news.naba.store.domain.story.StoryProfile;
import news.naba.store.domain.story.StoryShelf;
import news.naba.store.persistence.StoryMemory.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which event is in which story, and by what they find each other; {@link StoryWriter} fills it.
 */
final class StoryTable implements KnownStories {
  /** Without the profiles: most of them are remembered. */
  private static final String SELECT =
      "select s.event_id, s.xmin::text || ' ' || s.told_at as written, s.follows, s.points,"
          + " s.story_id from story_event s ";

  private final Connection connection;
  private final Function<StoryProfile, StoryCandidate> prepare;
  private final RecentStoryEvents recent;

  /**
   * @param prepare for being compared
   * @param recent what was read before
   */
  StoryTable(
      Connection connection,
      Function<StoryProfile, StoryCandidate> prepare,
      RecentStoryEvents recent) {
    this.connection = connection;
    this.prepare = prepare;
    this.recent = recent;
  }

  @Override
  public List<StoryEvent> places(Set<String> eventIds) {
    return select("where s.event_id = any (?)", eventIds);
  }

  @Override
  public List<StoryEvent> following(Set<String> eventIds) {
    return select("where s.follows = any (?)", eventIds);
  }

  @Override
  public List<StoryEvent> ofStories(Set<String> storyIds) {
    return storyIds.isEmpty() ? List.of() : select("where s.story_id = any (?)", storyIds);
  }

  @Override
  public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
    Map<String, List<Wanted>> byKey = new HashMap<>();
    for (Wanted each : wanted) {
      each.event().keys().forEach(k -> byKey.computeIfAbsent(k, l -> new ArrayList<>()).add(each));
    }
    StoryIndex index = new StoryIndex(nearest(byKey));
    wanted.forEach(each -> index.near(each, event -> consumer.accept(each, event)));
  }

  /** By each key what is nearest in time to some events. */
  List<StoryEvent> nearest(Map<String, List<Wanted>> byKey) {
    record Row(String key, Wanted wanted) {
      Date day(long daysLater) {
        return StoryTable.day(wanted.event().day() + daysLater);
      }
    }
    List<Row> rows = new ArrayList<>();
    byKey.forEach((key, wanted) -> wanted.forEach(each -> rows.add(new Row(key, each))));
    String sql =
        SELECT
            + """
            where s.event_id in (
              select n.event_id
              from unnest(?::text[], ?::date[], ?::date[], ?::date[], ?::text[])
                as w(key, day, earliest, latest, anchor)
              cross join lateral (
                (select k.event_id from story_key k
                 where k.key = w.key and k.day >= w.earliest
                   and (k.day, k.anchor) <= (w.day, w.anchor)
                 order by k.day desc, k.anchor desc limit ?)
                union all
                (select k.event_id from story_key k
                 where k.key = w.key and k.day <= w.latest
                   and (k.day, k.anchor) > (w.day, w.anchor)
                 order by k.day, k.anchor limit ?)
              ) n)
            """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", rows, Row::key));
      s.setArray(2, Rows.column(connection, "date", rows, r -> r.day(0)));
      s.setArray(3, Rows.column(connection, "date", rows, r -> r.day(-r.wanted.days())));
      s.setArray(
          4,
          Rows.column(
              connection, "date", rows, r -> r.day(r.wanted.later() ? r.wanted.days() : -1)));
      s.setArray(5, Rows.column(connection, "text", rows, r -> r.wanted.event().anchor()));
      // One more, for the event itself may be among them.
      s.setInt(6, StoryShelf.MOST_NEAR + 1);
      s.setInt(7, StoryShelf.MOST_NEAR + 1);
      return events(s);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  /** Events by some keys in some days, of each key so many at most. */
  List<StoryEvent> during(List<Stretch> stretches, int most) {
    String sql =
        SELECT
            + """
            where s.event_id in (
              select n.event_id
              from unnest(?::text[], ?::date[], ?::date[]) as w(key, earliest, latest)
              cross join lateral (
                select k.event_id from story_key k
                where k.key = w.key and k.day between w.earliest and w.latest limit ?
              ) n)
            """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", stretches, Stretch::key));
      s.setArray(2, Rows.column(connection, "date", stretches, stretch -> day(stretch.from())));
      s.setArray(3, Rows.column(connection, "date", stretches, stretch -> day(stretch.to())));
      s.setInt(4, most);
      return events(s);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  static Date day(long epochDay) {
    return Date.valueOf(LocalDate.ofEpochDay(epochDay));
  }

  private List<StoryEvent> select(String where, Set<String> ids) {
    try (PreparedStatement s = connection.prepareStatement(SELECT + where)) {
      s.setArray(1, Rows.texts(connection, ids));
      return events(s);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  private List<StoryEvent> events(PreparedStatement statement) throws SQLException {
    List<Placed> placed = Rows.list(statement, Placed::of);
    Map<String, StoryCandidate> events = new HashMap<>();
    Map<String, String> unread = new HashMap<>();
    for (Placed event : placed) {
      recent
          .find(event.eventId, event.written)
          .ifPresentOrElse(
              found -> events.put(event.eventId, found),
              () -> unread.put(event.eventId, event.written));
    }
    for (StoryProfile profile : profiles(unread.keySet())) {
      StoryCandidate event = prepare.apply(profile);
      events.put(event.eventId(), event);
      recent.add(event, Objects.requireNonNull(unread.get(event.eventId())));
    }
    return placed.stream().map(event -> event.with(events)).toList();
  }

  private List<StoryProfile> profiles(Set<String> eventIds) throws SQLException {
    if (eventIds.isEmpty()) {
      return List.of();
    }
    String sql = "select profile from story_event where event_id = any (?)";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, eventIds));
      return Rows.list(s, row -> Json.read(row.getString(1), StoryProfile.class));
    }
  }

  /**
   * An event's place without its profile.
   *
   * @param written which writing of the row it is
   */
  private record Placed(
      String eventId, String written, @Nullable String follows, double points, String storyId) {
    static Placed of(ResultSet row) throws SQLException {
      return new Placed(
          row.getString("event_id"),
          row.getString("written"),
          row.getString("follows"),
          row.getDouble("points"),
          row.getString("story_id"));
    }

    StoryEvent with(Map<String, StoryCandidate> events) {
      return new StoryEvent(Objects.requireNonNull(events.get(eventId)), follows, points, storyId);
    }
  }
}
