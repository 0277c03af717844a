package news.naba.store.domain.filter;

import java.util.Arrays;

/** A part of the earth, in WGS 84 degrees. */
public sealed interface Area {
  boolean contains(double lat, double lon);

  /** The smallest rectangle around it. */
  Box bounds();

  /** A rectangle; it crosses the date line where west is greater than east. */
  record Box(double west, double south, double east, double north) implements Area {
    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException if it is none on this earth, saying what to give
     */
    static Box read(String value) {
      double[] given = numbers(value);
      if (given.length == 4) {
        Box box = new Box(given[0], given[1], given[2], given[3]);
        if (box.isOnEarth()) {
          return box;
        }
      }
      throw new IllegalArgumentException("Give degrees as west,south,east,north.");
    }

    private boolean isOnEarth() {
      return Math.abs(west) <= 180
          && Math.abs(east) <= 180
          && south >= -90
          && north <= 90
          && south <= north;
    }

    @Override
    public boolean contains(double lat, double lon) {
      boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
      return between && lat >= south && lat <= north;
    }

    @Override
    public Box bounds() {
      return this;
    }
  }

  /**
   * Everything within a distance of a point.
   *
   * @param km the distance, more than 0
   */
  record Circle(double lat, double lon, double km) implements Area {
    private static final int FARTHEST_KM = 5_000;
    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double KM_PER_DEGREE = 2 * Math.PI * EARTH_RADIUS_KM / 360;

    /**
     * Reads {@code lat,lon,km}.
     *
     * @throws IllegalArgumentException if it is none on this earth, or too large, saying what to
     *     give
     */
    static Circle read(String value) {
      double[] given = numbers(value);
      if (given.length == 3
          && Math.abs(given[0]) <= 90
          && Math.abs(given[1]) <= 180
          && given[2] > 0
          && given[2] <= FARTHEST_KM) {
        return new Circle(given[0], given[1], given[2]);
      }
      throw new IllegalArgumentException(
          "Give lat,lon,km: degrees, and a distance of at most " + FARTHEST_KM + " km.");
    }

    @Override
    public boolean contains(double otherLat, double otherLon) {
      double phi = Math.toRadians(otherLat - lat);
      double lambda = Math.toRadians(otherLon - lon);
      // The haversine formula, on a sphere: right to half a percent.
      double a =
          Math.pow(Math.sin(phi / 2), 2)
              + Math.cos(Math.toRadians(lat))
                  * Math.cos(Math.toRadians(otherLat))
                  * Math.pow(Math.sin(lambda / 2), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, a))) <= km;
    }

    @Override
    public Box bounds() {
      double up = km / KM_PER_DEGREE;
      double south = lat - up;
      double north = lat + up;
      if (south <= -90 || north >= 90) {
        return new Box(-180, Math.max(-90, south), 180, Math.min(90, north));
      }
      // Meridians are closest together, and the circle widest in degrees, beyond its centre.
      double sine = Math.sin(Math.toRadians(up)) / Math.cos(Math.toRadians(lat));
      double aside = Math.toDegrees(Math.asin(Math.min(1, sine)));
      return new Box(turned(lon - aside), south, turned(lon + aside), north);
    }

    private static double turned(double lon) {
      return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }
  }

  /** Numbers between commas; none at all if one of them is none. */
  private static double[] numbers(String value) {
    try {
      return Arrays.stream(value.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }
}
