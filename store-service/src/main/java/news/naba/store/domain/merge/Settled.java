package news.naba.store.domain.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.store.domain.StoredReport;

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
  static List<List<StoredReport>> without(List<List<StoredReport>> groups, Set<String> touched) {
    Map<String, Integer> sizes = new HashMap<>();
    Set<String> wanted = new HashSet<>(touched);
    for (List<StoredReport> group : groups) {
      for (StoredReport report : group) {
        if (report.eventId() != null) {
          sizes.merge(report.eventId(), 1, Integer::sum);
        }
        if (report.pin() != null && !report.pin().equals(report.eventId())) {
          wanted.add(report.pin());
        }
      }
    }
    return groups.stream().filter(group -> !isSettled(group, sizes, wanted)).toList();
  }

  private static boolean isSettled(
      List<StoredReport> group, Map<String, Integer> sizes, Set<String> wanted) {
    String event = group.get(0).eventId();
    return event != null
        && !wanted.contains(event)
        && Objects.equals(sizes.get(event), group.size())
        && group.stream()
            .flatMap(report -> Stream.ofNullable(report.eventId()))
            .filter(event::equals)
            .count()
            == group.size();
  }
}
