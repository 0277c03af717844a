package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryProfile;
import news.naba.store.domain.story.Storyteller.Retold;
import org.jspecify.annotations.Nullable;

/** Which event is in which story, and by what they find each other. */
final class StoryTable implements KnownStories {
  /** Events looked at for each key and direction, the nearest in time. */
  private static final int MOST_NEAR = 100;

  /** Without the profiles: most of them are remembered. */
  private static final String SELECT =
      "select s.event_id, s.xmin::text || ' ' || s.told_at as written, s.follows, s.points,"
          + " s.story_id from story_event s ";

  private final Connection connection;
  private final RecentProfiles recent;

  /**
   * @param recent what was read before
   */
  StoryTable(Connection connection, RecentProfiles recent) {
    this.connection = connection;
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
  public List<StoryEvent> around(Collection<Wanted> wanted) {
    List<Key> keys = new ArrayList<>();
    for (Wanted each : wanted) {
      each.keys().forEach(key -> keys.add(new Key(key, each)));
    }
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
      s.setArray(1, Rows.column(connection, "text", keys, Key::key));
      s.setArray(2, Rows.column(connection, "date", keys, k -> Date.valueOf(k.event().day())));
      s.setArray(
          3,
          Rows.column(
              connection,
              "date",
              keys,
              k -> Date.valueOf(k.event().day().minusDays(k.wanted.days()))));
      s.setArray(
          4,
          Rows.column(
              connection,
              "date",
              keys,
              k ->
                  Date.valueOf(k.event().day().plusDays(k.wanted.later() ? k.wanted.days() : -1))));
      s.setArray(5, Rows.column(connection, "text", keys, k -> k.event().anchor()));
      s.setInt(6, MOST_NEAR);
      s.setInt(7, MOST_NEAR);
      return events(s);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  private record Key(String key, Wanted wanted) {
    StoryProfile event() {
      return wanted.event();
    }
  }

  /** Writes new places of events, and counts their stories anew. */
  void put(Retold retold, Function<StoryProfile, Set<String>> keysOf, Instant now)
      throws SQLException {
    Set<String> all = new HashSet<>(retold.gone());
    retold.places().forEach(event -> all.add(event.eventId()));
    Set<String> stories = storiesOf(all);
    retold.places().forEach(event -> stories.add(event.storyId()));
    delete("delete from story_event where event_id = any (?)", retold.gone());
    putEvents(retold.places(), now);
    putKeys(all, retold.places(), keysOf);
    count(stories, now);
  }

  private Set<String> storiesOf(Set<String> eventIds) throws SQLException {
    String sql = "select distinct story_id from story_event where event_id = any (?)";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, eventIds));
      return new HashSet<>(Rows.list(s, row -> row.getString(1)));
    }
  }

  private void delete(String sql, Set<String> ids) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, ids));
      s.executeUpdate();
    }
  }

  private void putEvents(List<StoryEvent> events, Instant now) throws SQLException {
    String sql =
        """
        insert into story_event
          (event_id, story_id, follows, points, day, anchor, profile, told_at)
        select n.*, ?::timestamptz
        from unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::date[], ?::text[], ?::text[])
          as n
        on conflict (event_id) do update set
          story_id = excluded.story_id, follows = excluded.follows, points = excluded.points,
          day = excluded.day, anchor = excluded.anchor, profile = excluded.profile,
          told_at = excluded.told_at
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, now.atOffset(ZoneOffset.UTC));
      s.setArray(2, Rows.column(connection, "text", events, StoryEvent::eventId));
      s.setArray(3, Rows.column(connection, "text", events, StoryEvent::storyId));
      s.setArray(4, Rows.column(connection, "text", events, StoryEvent::follows));
      s.setArray(5, Rows.column(connection, "float8", events, StoryEvent::points));
      s.setArray(6, Rows.column(connection, "date", events, e -> Date.valueOf(e.profile().day())));
      s.setArray(7, Rows.column(connection, "text", events, e -> e.profile().anchor()));
      s.setArray(8, Rows.column(connection, "text", events, e -> Json.write(e.profile())));
      s.executeUpdate();
    }
  }

  /** Leaves alone what is there already: another place in a story seldom comes with other keys. */
  private void putKeys(
      Set<String> all, List<StoryEvent> events, Function<StoryProfile, Set<String>> keysOf)
      throws SQLException {
    record Row(String key, StoryProfile event) {}
    List<Row> rows = new ArrayList<>();
    for (StoryEvent event : events) {
      keysOf.apply(event.profile()).forEach(key -> rows.add(new Row(key, event.profile())));
    }
    String sql =
        """
        with now as (
          select * from unnest(?::text[], ?::date[], ?::text[], ?::text[])
            as n(key, day, anchor, event_id)
        ), gone as (
          delete from story_key k where k.event_id = any (?)
            and (k.key, k.day, k.anchor, k.event_id) not in (select * from now)
        )
        insert into story_key (key, day, anchor, event_id) select * from now
        on conflict do nothing
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", rows, Row::key));
      s.setArray(2, Rows.column(connection, "date", rows, r -> Date.valueOf(r.event().day())));
      s.setArray(3, Rows.column(connection, "text", rows, r -> r.event().anchor()));
      s.setArray(4, Rows.column(connection, "text", rows, r -> r.event().eventId()));
      s.setArray(5, Rows.texts(connection, all));
      s.executeUpdate();
    }
  }

  private void count(Set<String> stories, Instant now) throws SQLException {
    String sql =
        """
        insert into story (story_id, events, updated_at)
        select w.story_id, (select count(*) from story_event e where e.story_id = w.story_id), ?
        from unnest(?::text[]) as w(story_id)
        on conflict (story_id) do update set
          events = excluded.events, updated_at = excluded.updated_at
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, now.atOffset(ZoneOffset.UTC));
      s.setArray(2, Rows.texts(connection, stories));
      s.executeUpdate();
    }
    delete("delete from story where events = 0 and story_id = any (?)", stories);
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
    Map<String, StoryProfile> profiles = new HashMap<>();
    List<String> unread = new ArrayList<>();
    for (Placed event : placed) {
      recent
          .find(event.eventId, event.written)
          .ifPresentOrElse(
              profile -> profiles.put(event.eventId, profile), () -> unread.add(event.eventId));
    }
    Map<String, String> written = new HashMap<>();
    placed.forEach(event -> written.put(event.eventId, event.written));
    for (StoryProfile profile : profiles(unread)) {
      profiles.put(profile.eventId(), profile);
      recent.add(profile, Objects.requireNonNull(written.get(profile.eventId())));
    }
    return placed.stream().map(event -> event.with(profiles)).toList();
  }

  private List<StoryProfile> profiles(List<String> eventIds) throws SQLException {
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

    StoryEvent with(Map<String, StoryProfile> profiles) {
      return new StoryEvent(
          Objects.requireNonNull(profiles.get(eventId)), follows, points, storyId);
    }
  }
}
