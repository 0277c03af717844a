package news.naba.store.domain;

/** Distances on the globe. */
public final class Distance {
  private static final double EARTH_RADIUS_KM = 6371;

  private Distance() {}

  /** Great-circle distance in km by the haversine formula, of two points in degrees. */
  public static double km(double latA, double lonA, double latB, double lonB) {
    double lat1 = Math.toRadians(latA);
    double lat2 = Math.toRadians(latB);
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
  }
}
