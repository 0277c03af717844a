package news.naba.extract.domain.report.gazetteer;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;

/**
 * The names a language has of its own where the shared lists only have another language's: those of
 * its folder's {@code names.txt}, and for the cities after which time zones are called, CLDR's.
 */
final class OwnNames {
  private final Map<String, List<String>> places = new HashMap<>();
  private final Map<String, List<String>> actors = new HashMap<>();

  private OwnNames() {}

  static OwnNames of(String language) {
    OwnNames own = new OwnNames();
    PackFile.find(language + "/names.txt")
        .ifPresent(
            file -> {
              own.readCities(language);
              file.rows("place-names")
                  .forEach(row -> own.places.put(key(row.get(0), row.get(1)), names(row, 2)));
              file.rows("actor-names").forEach(row -> own.actors.put(row.get(0), names(row, 1)));
            });
    return own;
  }

  private static List<String> names(Row row, int column) {
    List<String> names = row.list(column);
    if (names.isEmpty()) {
      throw row.problem("no name");
    }
    return names;
  }

  private void readCities(String language) {
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    TimeZoneNames local = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
      String known = english.getExemplarLocationName(zone);
      String name = local.getExemplarLocationName(zone);
      if (known != null && name != null && !name.equals(known)) {
        places.put(key(known, TimeZone.getRegion(zone)), List.of(name));
      }
    }
  }

  private static String key(String latin, String country) {
    return latin + "|" + country;
  }

  /** The language's own names of a place, none where it has no others than the shared ones. */
  List<String> ofPlace(Names names, String country) {
    return names.latin().isEmpty()
        ? List.of()
        : places.getOrDefault(key(Belief.plain(names.latin().get(0)), country), List.of());
  }

  List<String> ofActor(Names names) {
    return names.latin().isEmpty()
        ? List.of()
        : actors.getOrDefault(names.latin().get(0), List.of());
  }
}
