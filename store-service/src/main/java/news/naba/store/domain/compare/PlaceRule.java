package news.naba.store.domain.compare;

import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.store.domain.Distance;
import org.jspecify.annotations.Nullable;

/** Whether two places can be where one event happened. */
final class PlaceRule {
  /** Gazetteers put one city's centre at points up to this far apart. */
  private static final double SAME_POINT_KM = 3;

  private final MergeSettings settings;

  PlaceRule(MergeSettings settings) {
    this.settings = settings;
  }

  Finding compare(Candidate a, Candidate b) {
    return compare(a.report().place(), b.report().place(), a.placeName.equals(b.placeName));
  }

  private Finding compare(@Nullable Place a, @Nullable Place b, boolean oneName) {
    if (a == null || b == null) {
      return Finding.PLACE_UNKNOWN;
    }
    if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
      return Finding.PLACE_CONFLICT;
    }
    boolean countryA = a.precision() == Precision.COUNTRY;
    boolean countryB = b.precision() == Precision.COUNTRY;
    if (countryA || countryB) {
      return ofCountries(a, b, countryA && countryB, oneName);
    }
    if (a.id() != null && a.id().equals(b.id())) {
      return same(a, b);
    }
    Double distance = kilometres(a, b);
    return distance == null ? byName(a, b, oneName) : byDistance(a, b, distance, oneName);
  }

  private static Finding ofCountries(Place a, Place b, boolean both, boolean oneName) {
    if (a.country() == null || b.country() == null) {
      return oneName ? Finding.PLACE_SAME_COUNTRY : Finding.PLACE_UNCLEAR;
    }
    return both ? Finding.PLACE_SAME_COUNTRY : Finding.PLACE_IN_COUNTRY;
  }

  private Finding byDistance(Place a, Place b, double km, boolean oneName) {
    boolean preciseA = SearchWindow.isPrecise(a);
    boolean preciseB = SearchWindow.isPrecise(b);
    if (km <= SAME_POINT_KM && preciseA && a.precision() == b.precision()) {
      return Finding.PLACE_SAME;
    }
    if (km <= settings.nearKm() && oneName) {
      return same(a, b);
    }
    if (preciseA && preciseB) {
      boolean siteAndCity = a.precision() != b.precision();
      return siteAndCity && km <= settings.cityKm()
          ? Finding.PLACE_SITE_IN_CITY
          : Finding.PLACE_CONFLICT;
    }
    return km <= Math.max(reach(a), reach(b)) ? Finding.PLACE_IN_AREA : Finding.PLACE_CONFLICT;
  }

  private static Finding byName(Place a, Place b, boolean oneName) {
    return oneName ? same(a, b) : Finding.PLACE_UNCLEAR;
  }

  private static Finding same(Place a, Place b) {
    return SearchWindow.isPrecise(a) && SearchWindow.isPrecise(b)
        ? Finding.PLACE_SAME
        : Finding.PLACE_SAME_AREA;
  }

  private double reach(Place place) {
    return switch (place.precision()) {
      case ADMIN1 -> settings.regionKm();
      case ADMIN2 -> settings.nearKm();
      default -> 0;
    };
  }

  /** Great-circle distance; null where coordinates are missing. */
  static @Nullable Double kilometres(Place a, Place b) {
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
      return null;
    }
    return Distance.km(a.lat(), a.lon(), b.lat(), b.lon());
  }
}
