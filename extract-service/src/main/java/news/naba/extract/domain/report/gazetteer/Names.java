package news.naba.extract.domain.report.gazetteer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The columns of names that the shared resource files have. */
final class Names {
  /** Marks a name that is also an ordinary word. */
  static final String AMBIGUOUS = "?";

  private Names() {}

  /** The first name of each language that has one, in a fixed order. */
  static Map<String, String> canonical(List<String> arabic, List<String> english) {
    SortedMap<String, String> names = new TreeMap<>();
    arabic.stream().limit(1).forEach(name -> names.put("ar", plain(name)));
    english.stream().limit(1).forEach(name -> names.put("en", plain(name)));
    return Collections.unmodifiableSortedMap(names);
  }

  static String plain(String name) {
    return name.replace(AMBIGUOUS, "").trim();
  }
}
