package news.naba.store.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule table: {@code key = value} lines with comments, in UTF-8, beside the classes that use it.
 */
public final class Table {
  private final String name;
  private final Properties rows;

  private Table(String name, Properties rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * Reads a table from the class path.
   *
   * @throws IllegalStateException if there is none
   */
  public static Table read(String resource) {
    Properties rows = new Properties();
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no rule table " + resource);
      }
      rows.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(resource, rows);
  }

  /** Every key, in order. */
  public Set<String> keys() {
    return new TreeSet<>(rows.stringPropertyNames());
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(rows.getProperty(key)).map(String::strip);
  }

  /**
   * The value of a key that must be there.
   *
   * @throws IllegalStateException if it is not
   */
  public String get(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException(name + " has no line for " + key));
  }

  /**
   * The values of a key that must be there, which are separated by commas.
   *
   * @throws IllegalStateException if it is not
   */
  public List<String> list(String key) {
    return Arrays.stream(get(key).split(",", -1)).map(String::strip).toList();
  }

  /**
   * A number that must be there.
   *
   * @throws IllegalStateException if it is missing or not a number
   */
  public double number(String key) {
    try {
      return Double.parseDouble(get(key));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(name + " has no number for " + key, e);
    }
  }
}
