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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import news.naba.contracts.Event;
import news.naba.contracts.Report;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.editor.Pin;
import news.naba.store.domain.merge.KnownReports;
import news.naba.store.persistence.ArticleTable.Version;
import news.naba.store.persistence.RecentReports.Content;

/** The reports of the stored articles, findable by article, event, and where and when they are. */
final class ReportTable implements KnownReports {
  /** Without what the reports say: most of that is remembered. */
  private static final String SELECT =
      """
      select r.report_id, r.article_id, r.event_id, r.article_version, r.extractor_version,
        r.family, r.country, r.day_from, r.day_to, r.lat, r.lon, p.event_id as pin
      from report r left join report_pin p on p.report_id = r.report_id
      """;

  private final Connection connection;

  private final RecentReports recent;

  ReportTable(Connection connection) {
    this(connection, new RecentReports());
  }

  /**
   * @param recent what was read before
   */
  ReportTable(Connection connection, RecentReports recent) {
    this.connection = connection;
    this.recent = recent;
  }

  /** Who asks the table has no way to know what others did. */
  @Override
  public Object era() {
    return new Object();
  }

  @Override
  public List<StoredReport> ofArticles(Set<String> articleIds) {
    return select("where r.article_id = any (?) order by r.article_id, r.position", articleIds);
  }

  @Override
  public List<StoredReport> ofEvents(Set<String> eventIds) {
    return eventIds.isEmpty() ? List.of() : select("where r.event_id = any (?)", eventIds);
  }

  /** Of one event; where it has more than so many, those whose articles came last. */
  List<StoredReport> lastOf(String eventId, int most) {
    return select(
        "where r.event_id = any (?) order by r.article_version desc, r.report_id limit " + most,
        Set.of(eventId));
  }

  @Override
  public List<StoredReport> near(Collection<SearchWindow> windows) {
    return whole(placed(SearchWindow.joined(windows)));
  }

  /** Where the reports are that some windows find. */
  Collection<Placement> placed(List<SearchWindow> windows) {
    String sql =
        """
        select n.report_id, n.article_id, n.event_id, n.article_version, n.extractor_version,
          n.family, n.country, n.day_from, n.day_to, n.lat, n.lon, p.event_id as pin
        from (
          select u.*, ?::int as longest, ?::float8 as reach
          from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::float8[], ?::float8[])
            as u(family, country, day_from, day_to, lat, lon)
        ) w
        cross join lateral (
          select r.* from report r
          where r.event_id is not null and r.family = w.family
            and r.day_from between w.day_from - w.longest and w.day_to
            and r.lat between w.lat - w.reach and w.lat + w.reach
          union all
          select r.* from report r
          where r.event_id is not null and r.family = w.family
            and r.day_from between w.day_from - w.longest and w.day_to
            and r.lat is null
          union all
          select r.* from report r
          where r.event_id is not null and r.family = w.family
            and r.day_from between w.day_from - w.longest and w.day_to
            and r.lat is not null and w.lat is null
        ) n
        left join report_pin p on p.report_id = n.report_id
        where n.day_to >= w.day_from
          and (n.country = w.country or n.country is null or w.country is null)
          and (n.lon is null or w.lon is null or abs(n.lon - w.lon) <= ?)
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setInt(1, SearchWindow.LONGEST_DAYS);
      s.setDouble(2, SearchWindow.REACH_LAT);
      s.setArray(3, Rows.column(connection, "text", windows, SearchWindow::family));
      s.setArray(4, Rows.column(connection, "text", windows, SearchWindow::country));
      s.setArray(5, Rows.column(connection, "date", windows, w -> Date.valueOf(w.from())));
      s.setArray(6, Rows.column(connection, "date", windows, w -> Date.valueOf(w.to())));
      s.setArray(7, Rows.column(connection, "float8", windows, SearchWindow::lat));
      s.setArray(8, Rows.column(connection, "float8", windows, SearchWindow::lon));
      s.setDouble(9, SearchWindow.REACH_LON);
      return placements(s);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  @Override
  public Map<String, Integer> sizes(Set<String> eventIds) {
    Map<String, Integer> sizes = new HashMap<>();
    if (eventIds.isEmpty()) {
      return sizes;
    }
    String sql = "select event_id, count(*) from report where event_id = any (?) group by event_id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Rows.texts(connection, eventIds));
      Rows.list(statement, row -> sizes.put(row.getString(1), row.getInt(2)));
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
    return sizes;
  }

  @Override
  public Map<String, Event> events(Set<String> eventIds) {
    Map<String, Event> events = new HashMap<>();
    if (eventIds.isEmpty()) {
      return events;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select body from event where event_id = any (?)")) {
      statement.setArray(1, Rows.texts(connection, eventIds));
      for (String body : Rows.list(statement, row -> row.getString(1))) {
        Event event = Json.read(body, Event.class);
        events.put(event.eventId(), event);
      }
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
    return events;
  }

  @Override
  public List<Pin> pins(Set<String> articleIds) {
    try {
      return new EditorTable(connection).pinsOfArticles(articleIds);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  @Override
  public Map<String, EditorMarks> marks(Set<String> eventIds) {
    try {
      return new EditorTable(connection).marks(eventIds);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  /** Writes down which reports of some articles are pinned, and that no others are. */
  void repin(Collection<String> articleIds, List<StoredReport> reports) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from report_pin where article_id = any (?)")) {
      delete.setArray(1, Rows.texts(connection, articleIds));
      delete.executeUpdate();
    }
    List<StoredReport> pinned = reports.stream().filter(report -> report.pin() != null).toList();
    if (pinned.isEmpty()) {
      return;
    }
    String sql =
        "insert into report_pin (report_id, article_id, event_id)"
            + " select * from unnest(?::text[], ?::text[], ?::text[])";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", pinned, StoredReport::reportId));
      s.setArray(2, Rows.column(connection, "text", pinned, StoredReport::articleId));
      s.setArray(3, Rows.column(connection, "text", pinned, StoredReport::pin));
      s.executeUpdate();
    }
  }

  /** Replaces all reports of some articles by those of these versions. */
  void replace(
      Map<String, Version> articles,
      List<StoredReport> reports,
      Function<StoredReport, SearchWindow> windowOf)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from report where article_id = any (?)")) {
      delete.setArray(1, Rows.texts(connection, articles.keySet()));
      delete.executeUpdate();
    }
    repin(articles.keySet(), reports);
    String sql =
        """
        insert into report
          (report_id, article_id, event_id, family, country, day_from, day_to, lat, lon, position,
           body, article_version, extractor_version)
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
          ?::date[], ?::float8[], ?::float8[], ?::int[], ?::text[], ?::bigint[], ?::int[])
        """;
    List<Row> rows = rows(articles, reports, windowOf);
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", rows, row -> row.report.reportId()));
      s.setArray(2, Rows.column(connection, "text", rows, row -> row.report.articleId()));
      s.setArray(3, Rows.column(connection, "text", rows, row -> row.report.eventId()));
      s.setArray(4, Rows.column(connection, "text", rows, row -> row.window.family()));
      s.setArray(5, Rows.column(connection, "text", rows, row -> row.window.country()));
      s.setArray(6, Rows.column(connection, "date", rows, row -> Date.valueOf(row.window.from())));
      s.setArray(7, Rows.column(connection, "date", rows, row -> Date.valueOf(row.window.to())));
      s.setArray(8, Rows.column(connection, "float8", rows, row -> row.window.lat()));
      s.setArray(9, Rows.column(connection, "float8", rows, row -> row.window.lon()));
      s.setArray(10, Rows.column(connection, "int", rows, row -> row.position));
      s.setArray(11, Rows.column(connection, "text", rows, row -> Json.write(row.report.report())));
      s.setArray(12, Rows.column(connection, "bigint", rows, row -> row.version.article()));
      s.setArray(13, Rows.column(connection, "int", rows, row -> row.version.extractor()));
      s.executeUpdate();
    }
  }

  /** Puts stored reports into other events: report id to event id. */
  void move(Map<String, String> moved) throws SQLException {
    if (moved.isEmpty()) {
      return;
    }
    String sql =
        "update report r set event_id = m.event_id"
            + " from unnest(?::text[], ?::text[]) as m(report_id, event_id)"
            + " where r.report_id = m.report_id";
    List<Map.Entry<String, String>> entries = List.copyOf(moved.entrySet());
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", entries, Map.Entry::getKey));
      s.setArray(2, Rows.column(connection, "text", entries, Map.Entry::getValue));
      s.executeUpdate();
    }
  }

  private record Row(StoredReport report, Version version, SearchWindow window, int position) {}

  private static List<Row> rows(
      Map<String, Version> articles,
      List<StoredReport> reports,
      Function<StoredReport, SearchWindow> windowOf) {
    List<Row> rows = new ArrayList<>();
    for (StoredReport report : reports) {
      Version version = Objects.requireNonNull(articles.get(report.articleId()));
      rows.add(new Row(report, version, windowOf.apply(report), rows.size()));
    }
    return rows;
  }

  private List<StoredReport> select(String where, Set<String> ids) {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + where)) {
      statement.setArray(1, Rows.texts(connection, ids));
      return whole(placements(statement));
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
  }

  private static Collection<Placement> placements(PreparedStatement statement) throws SQLException {
    Map<String, Placement> placements = new LinkedHashMap<>(); // several windows find the same
    for (Placement placement : Rows.list(statement, ReportTable::placement)) {
      placements.put(placement.reportId(), placement);
    }
    return placements.values();
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getString("report_id"),
        row.getString("article_id"),
        new Version(row.getLong("article_version"), row.getInt("extractor_version")),
        row.getString("event_id"),
        row.getString("pin"),
        new SearchWindow(
            row.getString("family"),
            row.getString("country"),
            row.getObject("day_from", LocalDate.class),
            row.getObject("day_to", LocalDate.class),
            row.getObject("lat", Double.class),
            row.getObject("lon", Double.class)));
  }

  /** The same reports with what they say. */
  List<StoredReport> whole(Collection<Placement> placements) {
    Map<String, Content> contents = new HashMap<>();
    List<String> unread = new ArrayList<>();
    for (Placement report : placements) {
      Content content = recent.find(report.reportId(), report.version());
      if (content != null) {
        contents.put(report.reportId(), content);
      } else {
        unread.add(report.reportId());
      }
    }
    try {
      read(unread, contents);
    } catch (SQLException e) {
      throw Database.sorted(e);
    }
    return placements.stream().map(report -> whole(report, contents)).toList();
  }

  private static StoredReport whole(Placement report, Map<String, Content> contents) {
    Content content = Objects.requireNonNull(contents.get(report.reportId()));
    return new StoredReport(content.article(), content.report(), report.eventId(), report.pin());
  }

  private void read(List<String> ids, Map<String, Content> contents) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    String sql =
        "select r.body, a.article_id, r.article_version, r.extractor_version, a.reference"
            + " from report r join article a using (article_id) where r.report_id = any (?)";
    Map<String, ArticleRef> articles = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Rows.texts(connection, ids));
      for (Content content : Rows.list(statement, row -> content(row, articles))) {
        contents.put(content.report().reportId(), content);
        recent.add(content);
      }
    }
  }

  private static Content content(ResultSet row, Map<String, ArticleRef> articles)
      throws SQLException {
    String articleId = row.getString("article_id");
    ArticleRef article = articles.get(articleId);
    if (article == null) {
      article = Json.read(row.getString("reference"), ArticleRef.class);
      articles.put(articleId, article);
    }
    return new Content(
        new Version(row.getLong("article_version"), row.getInt("extractor_version")),
        article,
        Json.read(row.getString("body"), Report.class));
  }
}
