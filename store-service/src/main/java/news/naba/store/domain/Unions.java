package news.naba.store.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Disjoint sets that are joined pair by pair.
 *
 * @param <T> with equality that does not change
 */
public final class Unions<T> {
  private final Map<T, T> parents = new LinkedHashMap<>();

  public Unions(Collection<T> members) {
    members.forEach(member -> parents.put(member, member));
  }

  /** Makes the sets of two members one. */
  public void join(T a, T b) {
    parents.put(root(a), root(b));
  }

  /** A member that stands for all of a member's set, until a further one joins it. */
  public T root(T member) {
    T root = member;
    for (T parent = parent(root); parent != root; parent = parent(root)) {
      T grandparent = parent(parent);
      parents.put(root, grandparent);
      root = grandparent;
    }
    return root;
  }

  /** The sets, each in the order in which its members were given. */
  public Collection<List<T>> sets() {
    Map<T, List<T>> sets = new LinkedHashMap<>();
    for (T member : List.copyOf(parents.keySet())) {
      sets.computeIfAbsent(root(member), root -> new ArrayList<>()).add(member);
    }
    return sets.values();
  }

  private T parent(T member) {
    return Objects.requireNonNull(parents.get(member));
  }
}
