package news.naba.store.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.editor.Pin;
import news.naba.store.domain.merge.KnownReports;

/** The stored reports, where the database is asked only for what is not remembered. */
final class RememberedReports implements KnownReports {
  private final ReportTable table;
  private final MergeMemory memory;

  RememberedReports(ReportTable table, MergeMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  @Override
  public Object era() {
    return memory.era();
  }

  @Override
  public List<StoredReport> near(Collection<SearchWindow> windows) {
    return table.whole(memory.near(SearchWindow.joined(windows), table::placed));
  }

  /** As an event counts them itself. */
  @Override
  public Map<String, Integer> sizes(Set<String> eventIds) {
    Map<String, Event> known = memory.events(eventIds);
    Map<String, Integer> sizes = table.sizes(others(eventIds, known));
    known.forEach((eventId, event) -> sizes.put(eventId, event.counts().reports()));
    return sizes;
  }

  @Override
  public Map<String, Event> events(Set<String> eventIds) {
    Map<String, Event> known = memory.events(eventIds);
    known.putAll(table.events(others(eventIds, known)));
    return known;
  }

  private static Set<String> others(Set<String> eventIds, Map<String, Event> known) {
    Set<String> others = new HashSet<>(eventIds);
    others.removeAll(known.keySet());
    return others;
  }

  @Override
  public List<StoredReport> ofArticles(Set<String> articleIds) {
    return table.ofArticles(articleIds);
  }

  @Override
  public List<StoredReport> ofEvents(Set<String> eventIds) {
    return table.ofEvents(eventIds);
  }

  @Override
  public List<Pin> pins(Set<String> articleIds) {
    return table.pins(articleIds);
  }

  @Override
  public Map<String, EditorMarks> marks(Set<String> eventIds) {
    return table.marks(eventIds);
  }
}
