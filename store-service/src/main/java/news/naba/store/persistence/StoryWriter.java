package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.store.domain.story.StoryCandidate;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryProfile;
import news.naba.store.domain.story.Storyteller.Retold;

/** Writes what telling stories anew changes of {@link StoryTable}. */
final class StoryWriter {
  private final Connection connection;

  StoryWriter(Connection connection) {
    this.connection = connection;
  }

  /** Writes new places of events, and counts their stories anew. */
  void put(Retold retold, Instant now) throws SQLException {
    delete("delete from story_event where event_id = any (?)", retold.gone());
    Map<Boolean, List<StoryEvent>> places =
        retold.places().stream()
            .collect(
                Collectors.partitioningBy(place -> retold.profiles().containsKey(place.eventId())));
    putEvents(Objects.requireNonNull(places.get(true)), retold.profiles(), now);
    move(Objects.requireNonNull(places.get(false)), now);
    putKeys(retold);
    count(retold.growth(), now);
  }

  private void delete(String sql, Set<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, ids));
      s.executeUpdate();
    }
  }

  private void putEvents(List<StoryEvent> events, Map<String, StoryProfile> profiles, Instant now)
      throws SQLException {
    if (events.isEmpty()) {
      return;
    }
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
      s.setArray(6, Rows.column(connection, "date", events, e -> StoryTable.day(e.event().day())));
      s.setArray(7, Rows.column(connection, "text", events, e -> e.event().anchor()));
      s.setArray(
          8,
          Rows.column(
              connection,
              "text",
              events,
              e -> Json.write(Objects.requireNonNull(profiles.get(e.eventId())))));
      s.executeUpdate();
    }
  }

  /** Events of which only the place in their story is another. */
  private void move(List<StoryEvent> events, Instant now) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    String sql =
        """
        update story_event s set
          story_id = n.story_id, follows = n.follows, points = n.points, told_at = ?
        from unnest(?::text[], ?::text[], ?::text[], ?::float8[])
          as n(event_id, story_id, follows, points)
        where s.event_id = n.event_id
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, now.atOffset(ZoneOffset.UTC));
      s.setArray(2, Rows.column(connection, "text", events, StoryEvent::eventId));
      s.setArray(3, Rows.column(connection, "text", events, StoryEvent::storyId));
      s.setArray(4, Rows.column(connection, "text", events, StoryEvent::follows));
      s.setArray(5, Rows.column(connection, "float8", events, StoryEvent::points));
      s.executeUpdate();
    }
  }

  /** Leaves alone what is there already: what is new of an event seldom comes with other keys. */
  private void putKeys(Retold retold) throws SQLException {
    record Row(String key, StoryCandidate event) {}
    List<Row> rows = new ArrayList<>();
    for (StoryEvent place : retold.places()) {
      if (retold.refiled().contains(place.eventId())) {
        place.event().keys().forEach(key -> rows.add(new Row(key, place.event())));
      }
    }
    Set<String> all = new HashSet<>(retold.gone());
    all.addAll(retold.refiled());
    if (all.isEmpty()) {
      return;
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
      s.setArray(2, Rows.column(connection, "date", rows, r -> StoryTable.day(r.event().day())));
      s.setArray(3, Rows.column(connection, "text", rows, r -> r.event().anchor()));
      s.setArray(4, Rows.column(connection, "text", rows, r -> r.event().eventId()));
      s.setArray(5, Rows.texts(connection, all));
      s.executeUpdate();
    }
  }

  private void count(Map<String, Integer> growth, Instant now) throws SQLException {
    String sql =
        """
        insert into story (story_id, events, updated_at)
        select w.story_id, w.growth, ? from unnest(?::text[], ?::int[]) as w(story_id, growth)
        on conflict (story_id) do update set
          events = story.events + excluded.events, updated_at = excluded.updated_at
        """;
    List<String> stories = List.copyOf(growth.keySet());
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setObject(1, now.atOffset(ZoneOffset.UTC));
      s.setArray(2, Rows.texts(connection, stories));
      s.setArray(3, Rows.column(connection, "int", stories, growth::get));
      s.executeUpdate();
    }
    Set<String> smaller = new HashSet<>(stories);
    smaller.removeIf(story -> Objects.requireNonNull(growth.get(story)) >= 0);
    delete("delete from story where events = 0 and story_id = any (?)", smaller);
  }
}
