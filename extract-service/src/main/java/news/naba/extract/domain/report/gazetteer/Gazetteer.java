package news.naba.extract.domain.report.gazetteer;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Places and countries in one language. Countries are named by CLDR; the language's folder adds
 * what CLDR does not have: other names, nationality words. All other places are in the shared
 * lists.
 */
public final class Gazetteer {
  private static final String WIKIDATA = "wikidata:";

  private final PhraseIndex<List<Entry>> places;
  private final PhraseIndex<String> capitals;
  private final PhraseIndex<String> countries;
  private final PhraseIndex<String> demonyms;
  private final Map<String, Entry> byCountry = new HashMap<>();
  private final Map<String, Entry> seats = new HashMap<>();
  private final Map<String, BodySeat> organisationSeats;
  private final Map<String, Entry> seatTowns = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final LanguagePack pack;
  private final OwnNames own;
  private int placeCount;

  /**
   * A place.
   *
   * @param name canonical name in the language
   * @param names canonical names by language
   * @param country ISO 3166-1 alpha-2
   * @param id the best known id, with its scheme, or null
   * @param belief what it takes to believe the name it was found by
   * @param population people, 0 where unknown
   */
  public record Entry(
      String name,
      Map<String, String> names,
      String country,
      double lat,
      double lon,
      Precision precision,
      @Nullable String id,
      Belief belief,
      long population) {

    /** The country as somebody who acts. */
    public Identity government() {
      String wikidata =
          id != null && id.startsWith(WIKIDATA) ? id.substring(WIKIDATA.length()) : null;
      return new Identity(name, names, wikidata, country, "GOV");
    }
  }

  public Gazetteer(LanguagePack pack, World world) {
    this.pack = pack;
    this.places = pack.newIndex();
    this.capitals = pack.newIndex();
    this.countries = pack.newIndex();
    this.demonyms = pack.newIndex();
    this.organisationSeats = world.seats();
    this.own = OwnNames.of(pack.language());
    readCountries(world);
    world.places().forEach(this::addPlace);
  }

  private void readCountries(World world) {
    Map<String, Row> listed = world.countriesOf(pack.language());
    world
        .countries()
        .forEach(
            (code, shared) -> addCountry(code, shared, listed.get(code), world.countryNames(code)));
  }

  private void addCountry(String code, Row shared, @Nullable Row row, Names both) {
    List<String> names = row == null ? List.of() : row.list(1);
    if (names.isEmpty()) {
      names = List.of(ULocale.getDisplayCountry("und-" + code, pack.language()));
    }
    Row where = row == null ? shared : row;
    Entry main = country(code, shared, both, Belief.plain(names.get(0)), Belief.NAME);
    byCountry.put(code, main);
    for (String listed : names) {
      String name = Belief.plain(listed);
      Belief belief = Belief.of(listed);
      index(where, name, country(code, shared, both, main.name(), belief));
      if (belief == Belief.NAME) {
        countries.add(pack.phrase(where, name), code);
      }
    }
    if (row != null && row.columns().size() > 2) {
      pack.expand(row, 2).forEach(word -> demonyms.add(pack.phrase(row, word), code));
    }
  }

  private Entry country(String code, Row shared, Names both, String name, Belief belief) {
    return new Entry(
        name,
        both.canonical(pack.language(), List.of(name)),
        code,
        shared.number(1),
        shared.number(2),
        Precision.COUNTRY,
        shared.optional(3).orElse(null),
        belief,
        0);
  }

  private void addPlace(PlaceRow place) {
    String column = pack.nameColumn();
    List<String> ownNames = own.ofPlace(place.names(), place.country());
    List<String> names = place.names().with(ownNames, column);
    if (names.isEmpty()) {
      return;
    }
    placeCount++;
    Map<String, String> canonical = place.names().canonical(pack.language(), ownNames);
    for (String listed : names) {
      Entry entry =
          new Entry(
              Belief.plain(names.get(0)),
              canonical,
              place.country(),
              place.lat(),
              place.lon(),
              place.precision(),
              place.ids().isEmpty() ? null : place.ids().get(0),
              Belief.of(listed),
              place.population());
      index(place.source(), Belief.plain(listed), entry);
      if (place.capital()) {
        seats.putIfAbsent(place.country(), entry);
      }
      place.ids().forEach(id -> addSeatTown(id, entry));
      if (place.capital() && entry.belief() == Belief.NAME) {
        capitals.add(pack.phrase(place.source(), Belief.plain(listed)), place.country());
      }
    }
  }

  private void addSeatTown(String id, Entry entry) {
    if (organisationSeats.values().stream().anyMatch(seat -> id.equals(seat.town()))) {
      seatTowns.putIfAbsent(id, entry);
    }
  }

  private void index(Row row, String name, Entry entry) {
    List<Token> phrase = pack.phrase(row, name);
    List<Entry> same = byName.computeIfAbsent(PhraseIndex.key(phrase), n -> new ArrayList<>(1));
    if (same.stream().noneMatch(e -> isSame(e, entry))) {
      same.add(entry);
    }
    places.add(phrase, same);
  }

  private static boolean isSame(Entry a, Entry b) {
    return a.precision() == b.precision() && a.lat() == b.lat() && a.lon() == b.lon();
  }

  /** Places and countries by name; several where a name is shared. */
  public PhraseIndex<List<Entry>> places() {
    return places;
  }

  /** Countries by name. */
  public PhraseIndex<String> countries() {
    return countries;
  }

  /** Countries by their capital's name, which news uses for the government. */
  public PhraseIndex<String> capitals() {
    return capitals;
  }

  /** Countries by nationality word. */
  public PhraseIndex<String> demonyms() {
    return demonyms;
  }

  public Entry country(String code) {
    return Optional.ofNullable(byCountry.get(code))
        .orElseThrow(() -> new IllegalArgumentException("unknown country " + code));
  }

  /** Where the government of a country sits; the middle of the country where that is not known. */
  public Entry seat(String code) {
    return seats.getOrDefault(code, country(code));
  }

  /** Where an organisation of several countries decides, or null if it does so anywhere. */
  public @Nullable BodySeat seatOf(@Nullable String organisation) {
    return organisation == null ? null : organisationSeats.get(organisation);
  }

  /** The town of a seat that is not the capital, or null. */
  public @Nullable Entry townOf(BodySeat seat) {
    return seat.town() == null ? null : seatTowns.get(seat.town());
  }

  public boolean hasCountry(String code) {
    return byCountry.containsKey(code);
  }

  public int placeCount() {
    return placeCount + byCountry.size();
  }
}
