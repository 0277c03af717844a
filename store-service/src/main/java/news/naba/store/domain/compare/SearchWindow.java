package news.naba.store.domain.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.naba.contracts.Report;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Where and when to look for reports of the same event: whoever is outside cannot be one.
 *
 * @param family type family
 * @param country ISO 3166-1 alpha-2; null is any
 * @param from first day
 * @param to last day
 * @param lat of a precise place; null is anywhere in the country
 * @param lon likewise
 */
public record SearchWindow(
    String family,
    @Nullable String country,
    LocalDate from,
    LocalDate to,
    @Nullable Double lat,
    @Nullable Double lon) {

  /** Days before its publication in which an undated report's event may have happened. */
  static final int UNDATED_DAYS = 3;

  /** What is told over more days than this is too vague to be the same as anything else. */
  public static final int LONGEST_DAYS = 45;

  /** Degrees of latitude and of longitude that hold every place that could be the same. */
  public static final double REACH_LAT = 0.6;

  public static final double REACH_LON = 1.2;

  /**
   * @param lasting days by which another report may date the same differently
   */
  static SearchWindow of(Report report, ArticleRef article, String family, int lasting) {
    Place place = report.place();
    boolean precise = place != null && isPrecise(place);
    EventDate date = report.date();
    LocalDate from = date == null ? article.day().minusDays(UNDATED_DAYS) : date.start();
    LocalDate to = date == null ? article.day() : date.end();
    boolean sharp =
        date == null || (date.precision() == EventDate.Precision.DAY && !DateRule.isAssumed(date));
    int blur = sharp ? 0 : 1;
    int slack = Math.max(blur, lasting);
    return new SearchWindow(
        family,
        place == null ? null : place.country(),
        from.minusDays(slack),
        to.plusDays(slack),
        precise ? Objects.requireNonNull(place).lat() : null,
        precise ? Objects.requireNonNull(place).lon() : null);
  }

  static boolean isPrecise(Place place) {
    return place.precision() == Place.Precision.SITE || place.precision() == Place.Precision.CITY;
  }

  /** Whether it is narrow enough to look for others at all. */
  public boolean isBounded() {
    return ChronoUnit.DAYS.between(from, to) <= LONGEST_DAYS;
  }

  /** Whether reports of the two can be of one event. */
  public boolean meets(SearchWindow other) {
    return finds(other) && isBounded() && other.isBounded();
  }

  /** Whether it looks for a report of that window; other than {@link #meets} of any length. */
  public boolean finds(SearchWindow report) {
    return family.equals(report.family)
        && (country == null || report.country == null || country.equals(report.country))
        && !from.isAfter(report.to)
        && !report.from.isAfter(to)
        && near(lat, report.lat, REACH_LAT)
        && near(lon, report.lon, REACH_LON);
  }

  /** The same without its days. */
  public SearchWindow place() {
    return during(LocalDate.EPOCH, LocalDate.EPOCH);
  }

  /** Whether the days of another one of this place are among its own. */
  public boolean covers(SearchWindow samePlace) {
    return !samePlace.from.isBefore(from) && !samePlace.to.isAfter(to);
  }

  /** The shortest that covers this and another one of this place. */
  public SearchWindow hull(SearchWindow samePlace) {
    return during(
        from.isBefore(samePlace.from) ? from : samePlace.from,
        to.isAfter(samePlace.to) ? to : samePlace.to);
  }

  /** Days from the first to the last, both included. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /**
   * The same days at the same places in as few windows as possible, which may be longer than any
   * report's.
   */
  public static List<SearchWindow> joined(Collection<SearchWindow> windows) {
    List<SearchWindow> joined = new ArrayList<>();
    windows.stream()
        .collect(Collectors.groupingBy(SearchWindow::place))
        .values()
        .forEach(
            samePlace -> {
              samePlace.sort(Comparator.comparing(SearchWindow::from));
              SearchWindow last = samePlace.get(0);
              for (SearchWindow next : samePlace) {
                if (next.from.isAfter(last.to.plusDays(1))) {
                  joined.add(last);
                  last = next;
                } else if (next.to.isAfter(last.to)) {
                  last = last.during(last.from, next.to);
                }
              }
              joined.add(last);
            });
    return joined;
  }

  private SearchWindow during(LocalDate first, LocalDate last) {
    return new SearchWindow(family, country, first, last, lat, lon);
  }

  private static boolean near(@Nullable Double a, @Nullable Double b, double reach) {
    return a == null || b == null || Math.abs(a - b) <= reach;
  }
}
