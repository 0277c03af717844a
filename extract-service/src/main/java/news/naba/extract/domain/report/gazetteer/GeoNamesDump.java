package news.naba.extract.domain.report.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import org.jspecify.annotations.Nullable;

/**
 * Places of a GeoNames dump (the tables {@code allCountries}, {@code cities500} or one country's,
 * as text or zipped): populated places of a size, and first-level regions. Their names are believed
 * only in articles that speak of their country. See the dump's own readme for its columns.
 */
public final class GeoNamesDump {
  /** More than this would make a heap of the default size too small: about 1 KB each. */
  static final int MOST = 200_000;

  private static final int COLUMNS = 19;
  private static final int MOST_NAMES = 6;

  /** Shorter names are words too often. */
  private static final int SHORTEST_NAME = 4;

  private final List<PlaceRow> places = new ArrayList<>();
  private final Path file;
  private final long leastPopulation;

  private GeoNamesDump(Path file, long leastPopulation) {
    this.file = file;
    this.leastPopulation = leastPopulation;
  }

  /**
   * Reads a dump line by line.
   *
   * @param leastPopulation people that a populated place must have to be read
   * @throws IllegalStateException saying what to do, if it cannot be read or is too much
   */
  public static GeoNamesDump read(Path file, long leastPopulation) {
    GeoNamesDump dump = new GeoNamesDump(file, leastPopulation);
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(dump.unzipped(in), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        dump.add(line, ++number);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "The GeoNames dump "
              + file
              + " cannot be read: "
              + e
              + ". Check the path and its rights.",
          e);
    }
    return dump;
  }

  private InputStream unzipped(InputStream in) throws IOException {
    if (!file.toString().endsWith(".zip")) {
      return in;
    }
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".txt") && !entry.getName().startsWith("readme")) {
        return zip;
      }
    }
    throw new IllegalStateException("The GeoNames dump " + file + " has no table (*.txt) in it.");
  }

  private void add(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(
          "%s:%d has %d columns instead of %d: not a GeoNames dump. Use a table of its export, such as cities500.zip."
              .formatted(file, number, columns.length, COLUMNS));
    }
    Precision precision = precision(columns);
    if (precision == null) {
      return;
    }
    if (places.size() == MOST) {
      throw new IllegalStateException(
          "The GeoNames dump %s has more than %d places of %d people or more. Raise naba.extract.geonames.least-population."
              .formatted(file, MOST, leastPopulation));
    }
    Row source = new Row(file.toString(), number, List.of(columns[0]));
    places.add(
        new PlaceRow(
            names(columns),
            columns[8],
            number(source, columns[4]),
            number(source, columns[5]),
            precision,
            List.of("geonames:" + columns[0]),
            (long) number(source, columns[14]),
            false,
            source));
  }

  private @Nullable Precision precision(String[] columns) {
    return switch (columns[6]) {
      case "P" ->
          columns[14].isEmpty() || Long.parseLong(columns[14]) < leastPopulation
              ? null
              : Precision.CITY;
      case "A" -> columns[7].equals("ADM1") ? Precision.ADMIN1 : null;
      default -> null;
    };
  }

  private static double number(Row source, String cell) {
    try {
      return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw source.problem("not a number: " + cell);
    }
  }

  /** The name, its plain spelling and the alternate names, each in the column of its script. */
  private static Names names(String[] columns) {
    Set<String> arabic = new LinkedHashSet<>();
    Set<String> latin = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(List.of(columns[1], columns[2]));
    all.addAll(Arrays.asList(columns[3].split(",")));
    for (String name : all) {
      String clean = name.trim();
      if (clean.length() < SHORTEST_NAME
          || clean.equals(clean.toUpperCase(Locale.ROOT)) && isLatin(clean)) {
        continue; // abbreviations
      }
      Set<String> script = isArabic(clean) ? arabic : isLatin(clean) ? latin : null;
      if (script != null && script.size() < MOST_NAMES) {
        script.add(clean + Belief.WITH_COUNTRY.mark());
      }
    }
    return new Names(List.copyOf(arabic), List.copyOf(latin));
  }

  private static boolean isArabic(String name) {
    return name.chars().allMatch(c -> c == ' ' || (c >= 0x0621 && c <= 0x064a));
  }

  private static boolean isLatin(String name) {
    return Character.isLetter(name.charAt(0))
        && name.chars()
            .allMatch(c -> c < 0x0250 && (Character.isLetter(c) || " -'".indexOf(c) >= 0));
  }

  List<PlaceRow> places() {
    return places;
  }
}
