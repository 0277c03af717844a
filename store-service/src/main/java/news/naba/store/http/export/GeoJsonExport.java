package news.naba.store.http.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import news.naba.contracts.Event;
import news.naba.contracts.Report.Place;
import news.naba.store.persistence.Json;
import org.jspecify.annotations.Nullable;

/** Events as a GeoJSON feature collection (RFC 7946). */
final class GeoJsonExport {
  private GeoJsonExport() {}

  private record FeatureCollection(String type, List<Feature> features) {}

  /**
   * An event on the map.
   *
   * @param geometry null, but present, where nobody says or knows where it was
   * @param properties the whole event; {@code place.precision} says how much of the map is meant
   */
  private record Feature(
      String type,
      String id,
      @JsonInclude(Include.ALWAYS) @Nullable Point geometry,
      Event properties) {}

  /** Longitude, then latitude, in degrees of WGS 84. */
  private record Point(String type, List<Double> coordinates) {}

  static String write(List<Event> events) {
    return Json.write(
        new FeatureCollection(
            "FeatureCollection", events.stream().map(GeoJsonExport::feature).toList()));
  }

  private static Feature feature(Event event) {
    return new Feature("Feature", event.eventId(), point(event.place()), event);
  }

  private static @Nullable Point point(@Nullable Place place) {
    return place == null || place.lat() == null || place.lon() == null
        ? null
        : new Point("Point", List.of(place.lon(), place.lat()));
  }
}
