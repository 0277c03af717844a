package news.naba.extract.domain.report.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A resource file of a pack: sections headed by {@code [name]}, rows of columns separated by {@code
 * |}, comments after {@code #}.
 */
public final class PackFile {
  private static final String ROOT = "/naba/report/";
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

  private final String name;
  private final Map<String, List<Row>> sections;

  /** One row, and where it stands. */
  public record Row(String file, int line, List<String> columns) {
    public String get(int i) {
      if (i >= columns.size()) {
        throw problem("column " + (i + 1) + " is missing");
      }
      return columns.get(i);
    }

    /** The comma-separated parts of a column; a missing or empty column has none. */
    public List<String> list(int i) {
      return i >= columns.size()
          ? List.of()
          : Arrays.stream(columns.get(i).split(","))
              .map(String::trim)
              .filter(s -> !s.isEmpty())
              .toList();
    }

    /** A cell that may be missing or empty. */
    public Optional<String> optional(int i) {
      return i < columns.size() && !columns.get(i).isEmpty()
          ? Optional.of(columns.get(i))
          : Optional.empty();
    }

    public double number(int i) {
      try {
        return Double.parseDouble(get(i));
      } catch (NumberFormatException e) {
        throw problem("not a number: " + get(i));
      }
    }

    /** A constant by its name in lower case, words joined by hyphens. */
    public <E extends Enum<E>> E constant(int i, Class<E> type) {
      try {
        return Enum.valueOf(type, get(i).toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw problem("unknown " + type.getSimpleName() + " " + get(i));
      }
    }

    public IllegalStateException problem(String what) {
      return new IllegalStateException(file + ":" + line + ": " + what);
    }
  }

  private PackFile(String name, Map<String, List<Row>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /**
   * Reads a file that every installation has.
   *
   * @throws IllegalStateException if it is missing or malformed
   */
  public static PackFile load(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no resource " + ROOT + name));
  }

  /** Reads a file that need not be there. */
  public static Optional<PackFile> find(String name) {
    try (InputStream in = PackFile.class.getResourceAsStream(ROOT + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ROOT + name, e);
    }
  }

  static PackFile parse(String name, String content) {
    Map<String, List<Row>> sections = new LinkedHashMap<>();
    String section = "";
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String line = withoutComment(raw).trim();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
        if (sections.put(section, new ArrayList<>()) != null) {
          throw new IllegalStateException(name + ":" + number + ": second section " + section);
        }
      } else if (!line.isEmpty()) {
        List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
        sections
            .computeIfAbsent(section, s -> new ArrayList<>())
            .add(new Row(name, number, columns));
      }
    }
    return new PackFile(name, sections);
  }

  /** Most of many thousand lines have none, and need no expression to tell. */
  private static String withoutComment(String line) {
    return line.indexOf('#') < 0 ? line : COMMENT.matcher(line).replaceFirst("");
  }

  void forEachSection(BiConsumer<String, List<Row>> action) {
    sections.forEach(action);
  }

  /** The rows of a section; a pack must have it, though it may be empty. */
  public List<Row> rows(String section) {
    List<Row> rows = sections.get(section);
    if (rows == null) {
      throw new IllegalStateException(name + ": no section [" + section + "]");
    }
    return rows;
  }
}
