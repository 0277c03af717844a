package news.naba.extract.domain.article.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A resource file of rules: {@code [section]} headers, one entry a line, {@code #} begins a
 * comment. Loaded once, at boot, so that a mistake in it stops the service and not an article.
 */
public final class RuleFile {
  private static final String FOLDER = "/naba/article/";

  /** Words are of every script: since JDK 19, {@code \b} alone sees only ASCII ones. */
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final String name;
  private final Map<String, List<String>> sections;

  private RuleFile(String name, Map<String, List<String>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /** Loads {@code /naba/article/<name>}. */
  public static RuleFile load(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in = RuleFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + FOLDER + name);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> entries = List.of();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String entry = line.strip();
        if (entry.startsWith("[") && entry.endsWith("]")) {
          entries =
              sections.computeIfAbsent(
                  entry.substring(1, entry.length() - 1), key -> new ArrayList<>());
        } else if (!entry.isEmpty() && !entry.startsWith("#")) {
          entries.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sections.replaceAll((section, entries) -> List.copyOf(entries));
    return new RuleFile(name, sections);
  }

  public Set<String> sections() {
    return sections.keySet();
  }

  /** The entries of a section, in order. */
  public List<String> entries(String section) {
    List<String> entries = sections.get(section);
    if (entries == null) {
      throw new IllegalStateException(FOLDER + name + " has no section [" + section + "]");
    }
    return entries;
  }

  /**
   * The entries of a section as regular expressions that ignore case.
   *
   * @param months stands for <code>{month}</code> in them: a regular expression for a month's name
   */
  public List<Pattern> patterns(String section, String months) {
    return entries(section).stream().map(entry -> pattern(entry, months)).toList();
  }

  /** One entry, or a part of it, as a regular expression that ignores case. */
  public Pattern pattern(String entry, String months) {
    try {
      return Pattern.compile(entry.replace("{month}", months), FLAGS);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(FOLDER + name + ": " + e.getMessage(), e);
    }
  }
}
