package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.naba.contracts.Report;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.editor.EditorAction;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.editor.Pin;
import org.jspecify.annotations.Nullable;

/** What editors did, and where the reports belong by it. */
final class EditorTable {
  private static final String SELECT =
      "select sequence, action_id, event_id, others, action, body, editor, why, at, version,"
          + " undone_by from editor_action ";

  private final Connection connection;

  EditorTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A stored action.
   *
   * @param sequence orders all actions
   * @param others further events concerned
   */
  record Row(
      long sequence,
      String actionId,
      String eventId,
      List<String> others,
      EditorAction action,
      String by,
      String why,
      Instant at,
      int version,
      @Nullable String undoneBy) {

    Audited audited() {
      EditorAction.Retitle title = action instanceof EditorAction.Retitle r ? r : null;
      return new Audited(
          actionId,
          eventId,
          action.word(),
          by,
          why,
          at,
          version,
          action instanceof EditorAction.Merge merge ? merge.events() : null,
          action instanceof EditorAction.Split split ? split.reports() : null,
          action instanceof EditorAction.Split && !others.isEmpty() ? others.get(0) : null,
          title == null ? null : titles(title),
          action instanceof EditorAction.Undo undo ? undo.actionId() : null,
          undoneBy);
    }

    private static Map<String, String> titles(EditorAction.Retitle title) {
      Map<String, String> titles = new HashMap<>();
      if (title.ar() != null) {
        titles.put("ar", title.ar());
      }
      if (title.en() != null) {
        titles.put("en", title.en());
      }
      return titles;
    }
  }

  /** Everything that was done with an event, also from others, newest first. */
  List<Row> ofEvent(String eventId) throws SQLException {
    return rows(
        SELECT + "where event_id = ? or others @> array[?]::text[] order by sequence desc",
        eventId,
        eventId);
  }

  Optional<Row> find(String actionId) throws SQLException {
    return rows(SELECT + "where action_id = ?", actionId).stream().findFirst();
  }

  /** Whether a later action that holds decided which reports one of these events has. */
  boolean arrangedSince(long sequence, Collection<String> events) throws SQLException {
    String sql =
        "select 1 from editor_action where sequence > ? and undone_by is null"
            + " and action in ('merge', 'split') and (event_id = any (?) or others && ?) limit 1";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, sequence);
      s.setArray(2, Rows.texts(connection, events));
      s.setArray(3, Rows.texts(connection, events));
      return !Rows.list(s, row -> row.getInt(1)).isEmpty();
    }
  }

  /** Writes an action down; returns its place in the order of actions. */
  long add(Row row) throws SQLException {
    String sql =
        "insert into editor_action"
            + " (action_id, event_id, others, action, body, editor, why, at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning sequence";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setString(1, row.actionId);
      s.setString(2, row.eventId);
      s.setArray(3, Rows.texts(connection, row.others));
      s.setString(4, row.action.word());
      s.setString(5, body(row.action));
      s.setString(6, row.by);
      s.setString(7, row.why);
      s.setObject(8, row.at.atOffset(ZoneOffset.UTC));
      s.setInt(9, row.version);
      return Rows.list(s, found -> found.getLong(1)).get(0);
    }
  }

  void setVersion(long action, int version) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("update editor_action set version = ? where sequence = ?")) {
      s.setInt(1, version);
      s.setLong(2, action);
      s.executeUpdate();
    }
  }

  void pin(long action, List<Pin> pins) throws SQLException {
    String sql =
        """
        insert into editor_pin (action, report_id, article_id, event_id, was_in, reference, body)
        select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, action);
      s.setArray(2, Rows.column(connection, "text", pins, p -> p.report().reportId()));
      s.setArray(3, Rows.column(connection, "text", pins, p -> p.report().articleId()));
      s.setArray(4, Rows.column(connection, "text", pins, Pin::eventId));
      s.setArray(5, Rows.column(connection, "text", pins, p -> p.report().eventId()));
      s.setArray(6, Rows.column(connection, "text", pins, p -> Json.write(p.report().article())));
      s.setArray(7, Rows.column(connection, "text", pins, p -> Json.write(p.report().report())));
      s.executeUpdate();
    }
  }

  /**
   * Lets an action hold no longer. Where it moved reports, later marks on the event that they came
   * to do not keep them there.
   */
  void undo(Row undone, String by) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("update editor_action set undone_by = ? where sequence = ?")) {
      s.setString(1, by);
      s.setLong(2, undone.sequence);
      s.executeUpdate();
    }
    String sql =
        "delete from editor_pin later using editor_pin p"
            + " where p.action = ? and p.was_in <> p.event_id and later.action > p.action"
            + " and later.report_id = p.report_id and later.event_id = p.event_id";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, undone.sequence);
      s.executeUpdate();
    }
  }

  /** Puts the reports that an undone merge had moved back into the events that they came from. */
  void moveBack(Row undone) throws SQLException {
    String sql =
        "update report r set event_id = p.was_in from editor_pin p"
            + " where p.action = ? and p.was_in <> p.event_id"
            + " and r.report_id = p.report_id and r.event_id = p.event_id";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, undone.sequence);
      s.executeUpdate();
    }
  }

  /** The articles of which an action pinned a report. */
  Set<String> articlesOf(long action) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "select distinct article_id from editor_pin where action = ?")) {
      s.setLong(1, action);
      return Set.copyOf(Rows.list(s, row -> row.getString(1)));
    }
  }

  List<Pin> pinsOfArticles(Set<String> articleIds) throws SQLException {
    return pins("p.article_id = any (?)", articleIds);
  }

  /** The pins to some events, those of reports that are gone included. */
  List<Pin> pinsTo(Set<String> eventIds) throws SQLException {
    return pins(
            "p.report_id in (select report_id from editor_pin where event_id = any (?))", eventIds)
        .stream()
        .filter(pin -> eventIds.contains(pin.eventId()))
        .toList();
  }

  private List<Pin> pins(String where, Set<String> ids) throws SQLException {
    String sql =
        "select distinct on (p.report_id) p.event_id, p.reference, p.body from editor_pin p"
            + " join editor_action a on a.sequence = p.action where "
            + where
            + " and a.undone_by is null order by p.report_id, p.action desc";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, ids));
      return Rows.list(
          s,
          row -> {
            String event = row.getString("event_id");
            ArticleRef article = Json.read(row.getString("reference"), ArticleRef.class);
            Report report = Json.read(row.getString("body"), Report.class);
            return new Pin(new StoredReport(article, report, event), event);
          });
    }
  }

  Map<String, EditorMarks> marks(Set<String> eventIds) throws SQLException {
    String sql =
        SELECT
            + "where (event_id = any (?) or others && ?) and undone_by is null order by sequence";
    Map<String, List<EditorAction>> actions = new HashMap<>();
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.texts(connection, eventIds));
      s.setArray(2, Rows.texts(connection, eventIds));
      for (Row row : Rows.list(s, EditorTable::row)) {
        collect(row, eventIds, actions);
      }
    }
    Map<String, EditorMarks> marks = new HashMap<>();
    actions.forEach((event, list) -> marks.put(event, EditorMarks.of(list)));
    return marks;
  }

  /** A split arranges both parts; what was merged into another is told by that one. */
  private static void collect(
      Row row, Set<String> eventIds, Map<String, List<EditorAction>> actions) {
    List<String> concerned = new ArrayList<>(List.of(row.eventId));
    if (row.action instanceof EditorAction.Split) {
      concerned.addAll(row.others);
    }
    for (String event : concerned) {
      if (eventIds.contains(event)) {
        actions.computeIfAbsent(event, key -> new ArrayList<>()).add(row.action);
      }
    }
  }

  private List<Row> rows(String sql, String... parameters) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        s.setString(i + 1, parameters[i].replace("\0", ""));
      }
      return Rows.list(s, EditorTable::row);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("sequence"),
        row.getString("action_id"),
        row.getString("event_id"),
        List.of((String[]) row.getArray("others").getArray()),
        action(row.getString("action"), row.getString("body")),
        row.getString("editor"),
        row.getString("why"),
        Rows.instant(row, "at"),
        row.getInt("version"),
        row.getString("undone_by"));
  }

  private static EditorAction action(String word, String body) {
    return switch (word) {
      case "merge" -> Json.read(body, EditorAction.Merge.class);
      case "split" -> Json.read(body, EditorAction.Split.class);
      case "retitle" -> Json.read(body, EditorAction.Retitle.class);
      case "undo" -> Json.read(body, EditorAction.Undo.class);
      case "verify" -> new EditorAction.Verify();
      case "unverify" -> new EditorAction.Unverify();
      case "retract" -> new EditorAction.Retract();
      case "restore" -> new EditorAction.Restore();
      default -> throw new IllegalStateException("There is no editor's action " + word);
    };
  }

  /** What an action asks for; several ask for nothing more than their word says. */
  private static String body(EditorAction action) {
    return action instanceof EditorAction.Retitle
            || action instanceof EditorAction.Undo
            || action.arranges()
        ? Json.write(action)
        : "{}";
  }
}
