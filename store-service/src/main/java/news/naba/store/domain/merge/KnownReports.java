package news.naba.store.domain.merge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.editor.Pin;

/** What is stored already, as far as merging asks. */
public interface KnownReports {
  /**
   * The same object as long as nothing was stored but by merges that were {@linkplain
   * MergeResult#stored confirmed}.
   */
  Object era();

  /** The reports of some articles, background included. */
  List<StoredReport> ofArticles(Set<String> articleIds);

  /** At least all reports in an event whose own window meets one of these. */
  List<StoredReport> near(Collection<SearchWindow> windows);

  /** All reports of some events. */
  List<StoredReport> ofEvents(Set<String> eventIds);

  /** How many reports some events have. */
  Map<String, Integer> sizes(Set<String> eventIds);

  /** The current version of some events. */
  Map<String, Event> events(Set<String> eventIds);

  /** What editors decided about reports of some articles, gone ones included. */
  List<Pin> pins(Set<String> articleIds);

  /** What holds of some events by their editors' actions, of those that have any. */
  Map<String, EditorMarks> marks(Set<String> eventIds);
}
