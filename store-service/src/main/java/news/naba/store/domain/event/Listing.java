package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Claim.Fact;
import news.naba.contracts.Event.More;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Report.Count;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * What an event lists of its sources: enough to follow it by, and where the rest is.
 *
 * @param more null where nothing is left out
 */
record Listing(
    List<Claim> claims, List<Source> reports, List<String> outlets, @Nullable More more) {
  static final Listing EMPTY = new Listing(List.of(), List.of(), List.of(), null);

  private static final int OUTLETS_PER_REPORT = 5;

  /** As many as {@link news.naba.store.domain.story.StoryProfile} reads. */
  private static final int STAYING_OF_TWENTY = 6;

  /**
   * The reports that came last beside those that stay, and of the claims first those by which the
   * event has its ranges and its denial, then those of the listed reports.
   *
   * @param event whose ranges are known
   * @param most reports, as many claims, and five times as many outlets
   */
  static Listing of(Event event, Sources sources, int most) {
    List<StoredReport> lastToComeFirst = sources.lastToComeFirst();
    Set<String> listed = listed(sources, most);
    List<Source> reports =
        sources.newestFirst().stream()
            .filter(report -> listed.contains(report.reportId()))
            .map(sources::source)
            .toList();
    List<Claim> claims = claims(event, sources.claims(), listed, most);
    return new Listing(
        claims,
        reports,
        Outlets.of(lastToComeFirst, most * OUTLETS_PER_REPORT),
        more(
            event.eventId(),
            claims.size() < sources.claims().size(),
            reports.size() < sources.newestFirst().size()));
  }

  /**
   * The ids of the reports to list. The smallest ids are always among them, whatever comes: what is
   * read out of the listed reports, as a story's links are, would change with every report
   * otherwise.
   */
  private static Set<String> listed(Sources sources, int most) {
    Stream<String> staying = sources.ids().stream().limit(most * STAYING_OF_TWENTY / 20);
    return Stream.concat(staying, sources.lastToComeFirst().stream().map(StoredReport::reportId))
        .distinct()
        .limit(most)
        .collect(Collectors.toSet());
  }

  /** Where the rest of the same lists is once the reports are another event's. */
  static @Nullable More movedTo(String eventId, @Nullable More more) {
    return more == null ? null : more(eventId, more.claims() != null, more.reports() != null);
  }

  private static @Nullable More more(String eventId, boolean claims, boolean reports) {
    String event = "/v1/events/" + eventId;
    return claims || reports
        ? new More(claims ? event + "/claims" : null, reports ? event + "/reports" : null)
        : null;
  }

  private static List<Claim> claims(
      Event event, List<Claim> all, Set<String> listedReports, int most) {
    if (all.size() <= most) {
      return all;
    }
    Set<Claim> chosen =
        Stream.of(
                deciding(event, all).stream(),
                all.stream().filter(claim -> listedReports.contains(claim.reportId())),
                all.stream())
            .flatMap(Function.identity())
            .distinct()
            .limit(most)
            .collect(Collectors.toSet());
    Set<String> theirReports = chosen.stream().map(Claim::reportId).collect(Collectors.toSet());
    return all.stream()
        .filter(claim -> theirReports.contains(claim.reportId()) && chosen.contains(claim))
        .limit(most)
        .toList();
  }

  /** The newest current claim of each end of each range, and the newest current denial. */
  private static Collection<Claim> deciding(Event event, List<Claim> newestFirst) {
    List<Claim> deciding = new ArrayList<>();
    List<Claim> current = newestFirst.stream().filter(claim -> !claim.superseded()).toList();
    for (Fact fact : Fact.values()) {
      Count range = range(event, fact);
      if (fact == Fact.DENIAL) {
        setting(current, claim -> claim.fact() == fact, deciding);
      } else if (range != null) {
        setting(current, claim -> sets(claim, fact, range, Count::min), deciding);
        setting(current, claim -> sets(claim, fact, range, Count::max), deciding);
      }
    }
    return deciding;
  }

  private static void setting(List<Claim> current, Predicate<Claim> sets, List<Claim> deciding) {
    current.stream().filter(sets).findFirst().ifPresent(deciding::add);
  }

  private static boolean sets(
      Claim claim, Fact fact, Count range, Function<Count, @Nullable Integer> end) {
    Count count = claim.count();
    return claim.fact() == fact
        && count != null
        && count.scope() == range.scope()
        && Objects.equals(end.apply(count), end.apply(range));
  }

  private static @Nullable Count range(Event event, Fact fact) {
    return switch (fact) {
      case KILLED -> event.killed();
      case INJURED -> event.injured();
      case MISSING -> event.missing();
      case DISPLACED -> event.displaced();
      case DETAINED -> event.detained();
      case DENIAL -> null;
    };
  }
}
