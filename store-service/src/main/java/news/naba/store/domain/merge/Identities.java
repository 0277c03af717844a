package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * Gives groups the ids of the events that held their reports before. The event to which an editor
 * pinned reports is that of their group. Else the event that held most of a group's reports
 * continues in it; of equals the one known first, then the smaller id.
 */
final class Identities {
  private final List<Named> named;
  private final Map<String, String> successors;

  /**
   * A group with its event's id.
   *
   * @param splitFrom the event its reports were in before, where that event continues elsewhere
   */
  record Named(String eventId, List<StoredReport> reports, @Nullable String splitFrom) {}

  private Identities(List<Named> named, Map<String, String> successors) {
    this.named = named;
    this.successors = successors;
  }

  /**
   * @param groups of reports whose {@code eventId} is the event they were in before
   * @param preferred events that continue rather than others, however few reports they held
   */
  static Identities assign(
      List<List<StoredReport>> groups,
      Map<String, Event> events,
      Set<String> preferred,
      Supplier<String> newIds) {
    List<Vote> votes = votes(groups, events, preferred);
    Map<Integer, String> idOf = pinned(groups);
    Set<String> taken = new HashSet<>(idOf.values());
    for (Vote vote : votes) {
      if (!idOf.containsKey(vote.group) && taken.add(vote.event.eventId())) {
        idOf.put(vote.group, vote.event.eventId());
      }
    }
    List<Named> named = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      String kept = idOf.get(group);
      String id = kept != null ? kept : newIds.get();
      idOf.put(group, id);
      String origin = events.containsKey(id) ? null : firstChoice(votes, group);
      named.add(new Named(id, groups.get(group), origin));
    }
    Map<String, String> successors = new HashMap<>();
    for (Vote vote : votes) {
      successors.putIfAbsent(vote.event.eventId(), idOf.get(vote.group));
    }
    return new Identities(named, successors);
  }

  List<Named> named() {
    return named;
  }

  /** The event that now holds most of the reports of a given one, if any are left. */
  Optional<String> successorOf(String eventId) {
    return Optional.ofNullable(successors.get(eventId));
  }

  private static Map<Integer, String> pinned(List<List<StoredReport>> groups) {
    Map<Integer, String> pinned = new HashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      for (StoredReport report : groups.get(group)) {
        if (report.pin() != null) {
          pinned.put(group, report.pin());
        }
      }
    }
    return pinned;
  }

  private static List<Vote> votes(
      List<List<StoredReport>> groups, Map<String, Event> events, Set<String> preferred) {
    List<Vote> votes = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      Map<String, Integer> counts = new TreeMap<>();
      for (StoredReport report : groups.get(group)) {
        if (report.eventId() != null) {
          counts.merge(report.eventId(), 1, Integer::sum);
        }
      }
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        Event event = events.get(entry.getKey());
        if (event != null) {
          votes.add(new Vote(group, event, entry.getValue()));
        }
      }
    }
    votes.sort(
        Comparator.comparing((Vote vote) -> !preferred.contains(vote.event.eventId()))
            .thenComparingInt(vote -> -vote.reports)
            .thenComparing(vote -> vote.event.firstReportedAt())
            .thenComparing(vote -> vote.event.eventId())
            .thenComparing(vote -> vote.group));
    return votes;
  }

  private static @Nullable String firstChoice(List<Vote> votes, int group) {
    return votes.stream()
        .filter(vote -> vote.group == group)
        .map(vote -> vote.event.eventId())
        .findFirst()
        .orElse(null);
  }

  private record Vote(int group, Event event, int reports) {}
}
