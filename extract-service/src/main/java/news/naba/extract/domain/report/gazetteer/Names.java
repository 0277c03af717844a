package news.naba.extract.domain.report.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of a place or an actor in the shared resource files: one column per script.
 *
 * @param arabic names in Arabic, the canonical one first
 * @param latin names in Latin letters, the canonical one first; the first is the English one
 */
record Names(List<String> arabic, List<String> latin) {
  private static final String ARABIC = "arabic";

  /** The names for a pack whose {@code names} setting is {@code column}. */
  List<String> column(String column) {
    return column.equals(ARABIC) ? arabic : latin;
  }

  /** The names of a pack's own list first, then those of its column. */
  List<String> with(List<String> own, String column) {
    List<String> all = new ArrayList<>(own);
    column(column).stream().filter(name -> !own.contains(name)).forEach(all::add);
    return all;
  }

  /** The canonical name in each language that has one, in a fixed order. */
  Map<String, String> canonical(String language, List<String> own) {
    SortedMap<String, String> names = new TreeMap<>();
    arabic.stream().limit(1).forEach(name -> names.put("ar", Belief.plain(name)));
    latin.stream().limit(1).forEach(name -> names.put("en", Belief.plain(name)));
    own.stream().limit(1).forEach(name -> names.put(language, Belief.plain(name)));
    return Collections.unmodifiableSortedMap(names);
  }

  /** What the row is called where it is spoken of. */
  String label() {
    return latin.isEmpty() ? arabic.get(0) : latin.get(0);
  }
}
