package news.naba.store.domain.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.merge.Passages.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are an event as it was: most of a neighbourhood. To tell them again would tell the
 * same, and no other group can want their ids.
 */
final class Settled {
  private Settled() {}

  /**
   * @param groups all reports of every event of which they have one, but for what is gone
   * @param touched events that lost reports or have other ones now
   * @return the other groups
   */
  static List<List<Passage>> without(List<List<Passage>> groups, Set<String> touched) {
    Set<String> elsewhere = new HashSet<>(touched);
    Map<String, List<Passage>> whole = new HashMap<>();
    for (List<Passage> group : groups) {
      String event = onlyEvent(group);
      if (event == null) {
        reports(group)
            .flatMap(report -> Stream.of(report.eventId(), report.pin()))
            .forEach(elsewhere::add);
      } else if (whole.putIfAbsent(event, group) != null) {
        elsewhere.add(event);
      }
    }
    whole.keySet().removeAll(elsewhere);
    return groups.stream().filter(group -> whole.get(onlyEvent(group)) != group).toList();
  }

  /** The event in which all of a group were, and only editors who put them there. */
  private static @Nullable String onlyEvent(List<Passage> group) {
    String event = group.get(0).reports().get(0).eventId();
    for (Passage passage : group) {
      for (StoredReport report : passage.reports()) {
        boolean there = event != null && event.equals(report.eventId());
        if (!there || (report.pin() != null && !report.pin().equals(event))) {
          return null;
        }
      }
    }
    return event;
  }

  private static Stream<StoredReport> reports(List<Passage> group) {
    return group.stream().flatMap(passage -> passage.reports().stream());
  }
}
