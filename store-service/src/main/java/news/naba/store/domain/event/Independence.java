package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;

/**
 * Counts outlets that do not copy one another: those that credit the same agency, or tell the event
 * in nearly the same words, are one.
 */
final class Independence {
  /** Overlap from which a passage is a copy. */
  private static final double COPIED = 0.8;

  /** Word pairs below which equal words may be chance. */
  private static final int TOO_SHORT_TO_JUDGE = 8;

  private final Map<String, String> parents = new HashMap<>();

  private Independence() {}

  static int count(List<StoredReport> reports) {
    Independence outlets = new Independence();
    Map<String, String> byAgency = new HashMap<>();
    Map<String, Passage> passages = new TreeMap<>();
    for (StoredReport stored : reports) {
      String outlet = stored.article().outletKey();
      outlets.parents.putIfAbsent(outlet, outlet);
      String agency = stored.article().agency();
      if (agency != null) {
        outlets.join(outlet, byAgency.computeIfAbsent(Words.fold(agency), key -> outlet));
      }
      Wording wording = Wording.of(evidence(stored));
      String key = stored.article().language() + " " + wording.folded();
      Passage passage =
          passages.computeIfAbsent(
              key, k -> new Passage(stored.article().language(), wording, outlet));
      if (wording.size() >= TOO_SHORT_TO_JUDGE) {
        outlets.join(outlet, passage.outlet);
      }
    }
    outlets.joinCopies(new ArrayList<>(passages.values()));
    Set<String> roots = new HashSet<>();
    outlets.parents.keySet().forEach(outlet -> roots.add(outlets.root(outlet)));
    return roots.size();
  }

  private void joinCopies(List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      for (int j = i + 1; j < passages.size(); j++) {
        if (passages.get(i).copies(passages.get(j))) {
          join(passages.get(i).outlet, passages.get(j).outlet);
        }
      }
    }
  }

  private void join(String a, String b) {
    parents.put(root(a), root(b));
  }

  private String root(String outlet) {
    String root = outlet;
    for (String parent = parents.get(root);
        parent != null && !parent.equals(root);
        parent = parents.get(root)) {
      root = parent;
    }
    return root;
  }

  private static String evidence(StoredReport stored) {
    return stored.report().evidence().stream().map(Evidence::text).collect(Collectors.joining(" "));
  }

  private record Passage(String language, Wording wording, String outlet) {
    boolean copies(Passage other) {
      return language.equals(other.language)
          && Math.min(wording.size(), other.wording.size()) >= TOO_SHORT_TO_JUDGE
          && wording.overlap(other.wording) >= COPIED;
    }
  }
}
