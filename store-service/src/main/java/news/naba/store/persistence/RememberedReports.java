package news.naba.store.persistence;

import java.util.Collection;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/** The stored reports, where the database is asked only for what is not remembered. */
final class RememberedReports implements KnownReports {
  private final ReportTable table;
  private final MergeMemory memory;

  RememberedReports(ReportTable table, MergeMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  @Override
  public List<StoredReport> near(Collection<SearchWindow> windows) {
    return table.whole(memory.near(SearchWindow.joined(windows), table::placed));
  }

  /** As an event counts them itself. */
  @Override
  public Map<String, Integer> sizes(Set<String> eventIds) {
    Map<String, Integer> sizes = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    for (String eventId : eventIds) {
      @Nullable Event event = memory.event(eventId);
      if (event == null) {
        unknown.add(eventId);
      } else {
        sizes.put(eventId, event.counts().reports());
      }
    }
    sizes.putAll(table.sizes(unknown));
    return sizes;
  }

  @Override
  public Map<String, Event> events(Set<String> eventIds) {
    Map<String, Event> events = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    for (String eventId : eventIds) {
      @Nullable Event event = memory.event(eventId);
      if (event == null) {
        unknown.add(eventId);
      } else {
        events.put(eventId, event);
      }
    }
    if (!unknown.isEmpty()) {
      events.putAll(table.events(unknown));
    }
    return events;
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
