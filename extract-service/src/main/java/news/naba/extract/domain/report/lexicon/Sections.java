package news.naba.extract.domain.report.lexicon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of a pack by the names of their sections. An article asks for one some twenty
 * thousand times, by constants: a few places that hold each name alone answer faster than a map.
 */
final class Sections {
  private final Map<String, PhraseIndex<String>> all;
  private final String[] names;
  private final PhraseIndex<String>[] lists;
  private final int mask;

  /**
   * @param all by names that are interned, as constants are
   */
  Sections(Map<String, PhraseIndex<String>> all) {
    this.all = Map.copyOf(all);
    this.mask = Integer.highestOneBit(all.size()) * 8 - 1;
    this.names = new String[mask + 1];
    @SuppressWarnings({"unchecked", "rawtypes"})
    PhraseIndex<String>[] empty = new PhraseIndex[mask + 1];
    this.lists = empty;
    all.forEach(
        (name, list) -> {
          names[place(name)] = name; // of two at one place the first is found by the map
          lists[place(name)] = list;
        });
  }

  @SuppressWarnings("ReferenceEquality") // the same string is the same name; others ask the map
  @Nullable PhraseIndex<String> get(String name) {
    int place = place(name);
    return names[place] == name ? lists[place] : all.get(name);
  }

  private int place(String name) {
    int hash = name.hashCode();
    return (hash ^ hash >>> 15) & mask;
  }
}
