package news.naba.store.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.ContractsJson;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.Rule;

/** The rules, and the word to all replicas that they changed. */
final class RuleTable {
  /** Says that there are other rules than before; without content. */
  static final String CHANNEL = "naba_rules";

  private static final String SELECT =
      "select id, name, conditions, created_at, updated_at from rule";

  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  private static final TypeReference<Map<String, List<String>>> CONDITIONS =
      new TypeReference<>() {};

  private final Connection connection;

  RuleTable(Connection connection) {
    this.connection = connection;
  }

  List<Rule> all() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      return Rows.list(statement, RuleTable::rule);
    }
  }

  /** Those of some ids that there are. */
  List<Rule> some(Set<String> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " where id = any(?)")) {
      statement.setArray(1, Rows.column(connection, "text", List.copyOf(ids), id -> id));
      return Rows.list(statement, RuleTable::rule);
    }
  }

  private static Rule rule(ResultSet row) throws SQLException {
    Map<String, List<String>> conditions = conditions(row.getString("conditions"));
    FilterParameters.Parsed parsed = FilterParameters.parse(conditions, Set.of());
    return new Rule(
        row.getString("id"),
        row.getString("name"),
        conditions,
        // What was allowed once and is not any more must not match everything instead.
        parsed.errors().isEmpty() ? parsed.filter() : EventFilter.NONE,
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  /**
   * Adds a rule unless there are too many.
   *
   * @return false if its id is taken or there are as many as there may be
   */
  boolean add(Rule rule, int most) throws SQLException {
    String sql =
        """
        insert into rule (id, name, conditions, created_at, updated_at)
        select ?, ?, ?, ?, ? where (select count(*) from rule) < ?
        on conflict do nothing
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setString(1, rule.id());
      s.setString(2, rule.name().replace("\0", ""));
      s.setString(3, Json.write(rule.conditions()));
      s.setObject(4, rule.createdAt().atOffset(ZoneOffset.UTC));
      s.setObject(5, rule.updatedAt().atOffset(ZoneOffset.UTC));
      s.setInt(6, most);
      return told(s.executeUpdate() == 1);
    }
  }

  /** Changes a rule; false if there is none of its id. */
  boolean change(Rule rule) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "update rule set name = ?, conditions = ?, updated_at = ? where id = ?")) {
      s.setString(1, rule.name().replace("\0", ""));
      s.setString(2, Json.write(rule.conditions()));
      s.setObject(3, rule.updatedAt().atOffset(ZoneOffset.UTC));
      s.setString(4, rule.id());
      return told(s.executeUpdate() == 1);
    }
  }

  /** Takes a rule away; false if there is none of this id. */
  boolean remove(String id) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("delete from rule where id = ?")) {
      s.setString(1, id);
      return told(s.executeUpdate() == 1);
    }
  }

  private boolean told(boolean changed) throws SQLException {
    if (changed) {
      try (PreparedStatement s = connection.prepareStatement("select pg_notify(?, '')")) {
        s.setString(1, CHANNEL);
        s.execute();
      }
    }
    return changed;
  }

  private static Map<String, List<String>> conditions(String json) {
    try {
      return MAPPER.readValue(json, CONDITIONS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
