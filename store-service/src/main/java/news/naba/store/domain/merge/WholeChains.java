package news.naba.store.domain.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import news.naba.store.domain.compare.SearchWindow;

/**
 * What is known of what is stored, so that nobody has to be asked about it: which chains are whole,
 * that is, everything that is stored of them is in them, as it is stored, and nothing else; and
 * where and when there is nothing stored that is not remembered. A chain stays whole by what
 * arrives, provided that this is stored in the end.
 */
final class WholeChains {
  private static final int MOST_WINDOWS = 20_000;

  private final Set<Chain> whole = new HashSet<>();

  /** Those of them that are not as they were stored: not yet, or not any more. */
  private final Set<Chain> changed = new HashSet<>();

  /** Where and when everything that is stored has been found, and is remembered. */
  private final Set<SearchWindow> searched = new HashSet<>();

  /** Likewise, once the merge is stored: what it replaces has not been looked at. */
  private final Set<SearchWindow> searching = new HashSet<>();

  private Object era = new Object();

  /**
   * To be called before each merge.
   *
   * @param now the same as the last time as long as nobody else changed what is stored
   */
  void begin(Object now) {
    if (now == era) {
      whole.removeAll(changed); // of what they were changed for nobody heard that it is stored
    } else {
      whole.clear();
      searched.clear();
      era = now;
    }
    changed.clear();
    searching.clear();
  }

  boolean contains(Chain chain) {
    return whole.contains(chain);
  }

  /** A whole chain changes, or one begins with what has just arrived. */
  void change(Chain chain) {
    whole.add(chain);
    changed.add(chain);
  }

  /** A chain is not whole, or there no longer. */
  void remove(Chain chain) {
    whole.remove(chain);
    changed.remove(chain);
  }

  boolean wasSearched(SearchWindow window) {
    return searched.contains(window);
  }

  /** All that is stored in some windows is remembered, but for what this merge replaces. */
  void searched(Collection<SearchWindow> windows) {
    searching.addAll(windows);
  }

  /** Something is remembered no longer. */
  void forgetSearches() {
    searched.clear();
    searching.clear();
  }

  /** The merge is stored, and so are these chains as they are. */
  void stored(Collection<Chain> chains) {
    whole.removeAll(changed);
    whole.addAll(chains);
    changed.clear();
    if (searched.size() + searching.size() > MOST_WINDOWS) {
      searched.clear();
    }
    searched.addAll(searching);
    searching.clear();
  }
}
