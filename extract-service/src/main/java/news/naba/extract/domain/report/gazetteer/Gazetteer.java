package news.naba.extract.domain.report.gazetteer;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Places and countries in one language. Countries are named by CLDR; the resource files add what
 * CLDR does not have: other names, nationality words, capitals, and all other places.
 */
public final class Gazetteer {
  private static final String WIKIDATA = "wikidata:";

  private final PhraseIndex<List<Entry>> places = new PhraseIndex<>();
  private final PhraseIndex<String> capitals = new PhraseIndex<>();
  private final PhraseIndex<String> countries = new PhraseIndex<>();
  private final PhraseIndex<String> demonyms = new PhraseIndex<>();
  private final Map<String, Entry> byCountry = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final LanguagePack pack;
  private int placeCount;

  /**
   * A place.
   *
   * @param name canonical name in the language
   * @param names canonical names by language
   * @param ambiguous also an ordinary word: believed only after a place noun
   */
  public record Entry(
      String name,
      Map<String, String> names,
      String country,
      double lat,
      double lon,
      Precision precision,
      @Nullable String id,
      boolean ambiguous) {

    /** The country as somebody who acts. */
    public Identity government() {
      String wikidata =
          id != null && id.startsWith(WIKIDATA) ? id.substring(WIKIDATA.length()) : null;
      return new Identity(name, names, wikidata, country, "GOV");
    }
  }

  public Gazetteer(LanguagePack pack) {
    this.pack = pack;
    int column = pack.language().equals("ar") ? 1 : 0;
    readCountries(PackFile.load("countries.txt").rows("countries"), column);
    Set<String> keys = new HashSet<>();
    for (Row row : PackFile.load("places.txt").rows("places")) {
      if (!keys.add(row.get(0) + row.get(1) + row.get(2) + row.get(5))) {
        throw row.problem("second place " + row.get(1));
      }
      readPlace(row, column);
    }
  }

  private void readCountries(List<Row> rows, int arabic) {
    Set<String> known = new HashSet<>(List.of(Locale.getISOCountries()));
    for (Row row : rows) {
      String code = row.get(0);
      if (!known.remove(code) && !code.equals("XK")) {
        throw row.problem("unknown or repeated country " + code);
      }
      List<String> names = new ArrayList<>(nameOrCldr(row, arabic == 1 ? 1 : 2, pack.language()));
      names.removeIf(
          n -> {
            boolean word = n.endsWith(Names.AMBIGUOUS);
            if (word) {
              String plain = Names.plain(n);
              addPlace(row, plain, country(plain, row, true));
              byCountry.put(code, country(plain, row, false));
            }
            return word;
          });
      if (names.isEmpty()) {
        continue;
      }
      names.forEach(n -> countries.add(pack.phrase(row, n), code));
      if (!row.get(arabic == 1 ? 3 : 4).equals("-")) {
        pack.expand(row, arabic == 1 ? 3 : 4).forEach(d -> demonyms.add(pack.phrase(row, d), code));
      }
      Entry country = country(names.get(0), row, false);
      byCountry.put(code, country);
      for (String n : names) {
        addPlace(row, n, country);
      }
    }
  }

  private static Entry country(String name, Row row, boolean ambiguous) {
    return new Entry(
        name,
        countryNames(row),
        row.get(0),
        number(row, 5),
        number(row, 6),
        Precision.COUNTRY,
        id(row, 7),
        ambiguous);
  }

  private static Map<String, String> countryNames(Row row) {
    return Names.canonical(nameOrCldr(row, 1, "ar"), nameOrCldr(row, 2, "en"));
  }

  private static List<String> nameOrCldr(Row row, int column, String language) {
    List<String> names = row.list(column);
    return names.isEmpty()
        ? List.of(ULocale.getDisplayCountry("und-" + row.get(0), language))
        : names;
  }

  private void readPlace(Row row, int arabic) {
    List<String> names = row.list(arabic == 1 ? 0 : 1);
    String code = row.get(2);
    if (!byCountry.containsKey(code)) {
      throw row.problem("unknown country " + code);
    }
    if (names.isEmpty()) {
      return;
    }
    placeCount++;
    Precision precision =
        LanguagePack.constant(row, Precision.class, row.get(5).toUpperCase(Locale.ROOT));
    String first = Names.plain(names.get(0));
    Map<String, String> both = Names.canonical(row.list(0), row.list(1));
    boolean capital = row.columns().size() > 7 && row.get(7).equals("capital");
    for (String name : names) {
      boolean ambiguous = name.endsWith(Names.AMBIGUOUS);
      String plain = Names.plain(name);
      Entry entry =
          new Entry(
              first, both, code, number(row, 3), number(row, 4), precision, id(row, 6), ambiguous);
      addPlace(row, plain, entry);
      if (capital && !ambiguous) {
        capitals.add(pack.phrase(row, plain), code);
      }
    }
  }

  private void addPlace(Row row, String name, Entry entry) {
    List<Entry> same = byName.computeIfAbsent(Folding.fold(name), n -> new ArrayList<>(1));
    same.add(entry);
    places.add(pack.phrase(row, name), same);
  }

  private static double number(Row row, int column) {
    try {
      return Double.parseDouble(row.get(column));
    } catch (NumberFormatException e) {
      throw row.problem("not a number: " + row.get(column));
    }
  }

  private static @Nullable String id(Row row, int column) {
    return row.columns().size() <= column || row.get(column).isEmpty() ? null : row.get(column);
  }

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
    Entry entry = byCountry.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("unknown country " + code);
    }
    return entry;
  }

  boolean hasCountry(String code) {
    return byCountry.containsKey(code);
  }

  public int placeCount() {
    return placeCount + byCountry.size();
  }
}
