package news.naba.extract.domain.report.gazetteer;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;

/**
 * The countries, places and actors of the shared resource files, read and checked once for all
 * languages. Files of places and actors are named by country; those of no country are in {@code
 * actors.txt}.
 */
public final class World {
  private static final Set<String> ID_SCHEMES = Set.of("geonames", "wikidata", "iso");

  private final Map<String, Row> countries = new LinkedHashMap<>();
  private final Map<String, Names> countryNames = new HashMap<>();
  private final List<PlaceRow> places = new ArrayList<>();
  private final List<Row> actors = new ArrayList<>();
  private final Map<String, BodySeat> seats = new HashMap<>();

  private World() {
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add("XK"); // Kosovo: used by everybody, assigned by nobody
    for (Row row : PackFile.load("countries.txt").rows("countries")) {
      if (!codes.contains(row.get(0)) || countries.put(row.get(0), row) != null) {
        throw row.problem("unknown or repeated country " + row.get(0));
      }
    }
    Map<String, Row> arabic = countriesOf("ar");
    Map<String, Row> english = countriesOf("en");
    for (String code : countries.keySet()) {
      countryNames.put(
          code,
          new Names(List.of(nameOf(code, "ar", arabic)), List.of(nameOf(code, "en", english))));
      PackFile.find("places/" + code + ".txt").ifPresent(file -> readPlaces(code, file));
      PackFile.find("actors/" + code + ".txt").ifPresent(file -> readActors(code, file));
    }
    PackFile organisations = PackFile.load("actors.txt");
    readActors("-", organisations);
    for (Row row : organisations.rows("seats")) {
      BodySeat seat = seat(row);
      if (!countries.containsKey(seat.country()) || seats.put(row.get(0), seat) != null) {
        throw row.problem("unknown country or second seat");
      }
    }
  }

  private BodySeat seat(Row row) {
    String does = row.get(2);
    String town = row.optional(3).orElse(null);
    if (!does.equals("decides") && !does.equals("sits")) {
      throw row.problem("neither 'decides' nor 'sits': " + does);
    }
    if (town != null && places.stream().noneMatch(place -> place.ids().contains(town))) {
      throw row.problem("no place has the id " + town);
    }
    return new BodySeat(row.get(1), does.equals("sits"), town);
  }

  /**
   * Reads the lists that come with the service.
   *
   * @throws IllegalStateException naming file and line, if one contradicts itself
   */
  public static World load() {
    return new World();
  }

  /** Adds the places of a GeoNames dump that the lists do not have yet. Not thread-safe. */
  public void with(GeoNamesDump dump) {
    Set<String> known = new HashSet<>();
    Map<String, List<PlaceRow>> byCountry = new HashMap<>();
    for (PlaceRow place : places) {
      known.addAll(place.ids());
      byCountry.computeIfAbsent(place.country(), c -> new ArrayList<>()).add(place);
    }
    for (PlaceRow place : dump.places()) {
      boolean listed =
          place.ids().stream().anyMatch(known::contains)
              || byCountry.getOrDefault(place.country(), List.of()).stream()
                  .anyMatch(p -> isSame(p, place));
      if (!listed && countries.containsKey(place.country())) {
        places.add(place);
      }
    }
  }

  /** Whether two rows are about one place: of one name, a quarter of a degree apart or less. */
  private static boolean isSame(PlaceRow a, PlaceRow b) {
    return Math.abs(a.lat() - b.lat()) < 0.25
        && Math.abs(a.lon() - b.lon()) < 0.25
        && a.precision() == b.precision()
        && a.names().latin().stream()
            .map(Belief::plain)
            .anyMatch(n -> b.names().latin().stream().anyMatch(m -> Belief.plain(m).equals(n)));
  }

  private void readPlaces(String code, PackFile file) {
    Set<String> keys = new HashSet<>();
    for (Row row : file.rows("places")) {
      PlaceRow place = place(code, row);
      if (!keys.add(row.get(0) + "|" + row.get(1) + "|" + place.precision())) {
        throw row.problem("second place " + place.names().label());
      }
      places.add(place);
    }
  }

  private static PlaceRow place(String code, Row row) {
    Names names = new Names(row.list(0), row.list(1));
    if (names.arabic().isEmpty() && names.latin().isEmpty()) {
      throw row.problem("no name");
    }
    List<String> ids = row.optional(5).map(cell -> List.of(cell.split(" "))).orElse(List.of());
    for (String id : ids) {
      int colon = id.indexOf(':');
      if (colon < 0 || !ID_SCHEMES.contains(id.substring(0, colon))) {
        throw row.problem("no id of " + ID_SCHEMES + ": " + id);
      }
    }
    boolean capital = row.optional(7).filter("capital"::equals).isPresent();
    return new PlaceRow(
        names,
        code,
        row.number(2),
        row.number(3),
        row.constant(4, Precision.class),
        ids,
        row.optional(6).map(cell -> (long) row.number(6)).orElse(0L),
        capital,
        row);
  }

  private void readActors(String code, PackFile file) {
    for (Row row : file.rows("actors")) {
      String side = row.get(3);
      if (!side.equals("-") && !countries.containsKey(side)) {
        throw row.problem("unknown country " + side);
      }
      if (!code.equals("-") && !side.equals(code)) {
        throw row.problem("an actor of " + side + " in the file of " + code);
      }
      actors.add(row);
    }
  }

  /** What a country is called in the two languages of the shared lists. */
  Names countryNames(String code) {
    return requireNonNull(countryNames.get(code));
  }

  private static Map<String, Row> listed(String language, Set<String> codes) {
    Map<String, Row> listed = new HashMap<>();
    PackFile.find(language + "/countries.txt")
        .ifPresent(
            file -> {
              for (Row row : file.rows("countries")) {
                if (!codes.contains(row.get(0)) || listed.put(row.get(0), row) != null) {
                  throw row.problem("unknown or repeated country " + row.get(0));
                }
              }
            });
    return listed;
  }

  /** The rows a language's folder has on countries, by country code. */
  Map<String, Row> countriesOf(String language) {
    return listed(language, countries.keySet());
  }

  private static String nameOf(String code, String language, Map<String, Row> listed) {
    Row row = listed.get(code);
    return row == null || row.list(1).isEmpty()
        ? ULocale.getDisplayCountry("und-" + code, language)
        : Belief.plain(row.list(1).get(0));
  }

  /** Rows of {@code countries.txt} by country code. */
  Map<String, Row> countries() {
    return countries;
  }

  List<PlaceRow> places() {
    return places;
  }

  /** Where organisations of several countries decide, by their Wikidata ids. */
  Map<String, BodySeat> seats() {
    return seats;
  }

  List<Row> actors() {
    return actors;
  }
}
