package news.naba.extract.domain.report.gazetteer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesDumpTest {
  private final Path folder;

  GeoNamesDumpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String line(String id, String name, String others, String kind, long people) {
    return String.join(
        "\t",
        id,
        name,
        name,
        others,
        "10.5",
        "20.25",
        kind.substring(0, 1),
        kind.substring(1),
        "TD",
        "",
        "01",
        "",
        "",
        "",
        Long.toString(people),
        "",
        "300",
        "Africa/Ndjamena",
        "2024-01-01");
  }

  private Path table(String... lines) throws IOException {
    return Files.writeString(folder.resolve("TD.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void readsPopulatedPlacesOfTheSizeAskedForAndFirstLevelRegions() throws IOException {
    Path table =
        table(
            line("1", "Bakoro Zili", "باكورو زيلي,XYZ,BKZ", "PPPL", 5000),
            line("2", "Small Zili", "", "PPPL", 400),
            line("3", "Upper Zili", "", "AADM1", 0),
            line("4", "Zili Creek", "", "HSTM", 0));

    List<PlaceRow> places = GeoNamesDump.read(table, 1000).places();

    assertThat(places).extracting(p -> p.ids().get(0)).containsExactly("geonames:1", "geonames:3");
    assertThat(places)
        .extracting(PlaceRow::precision)
        .containsExactly(Precision.CITY, Precision.ADMIN1);
    assertThat(places.get(0).names())
        .isEqualTo(new Names(List.of("باكورو زيلي~"), List.of("Bakoro Zili~")));
    assertThat(places.get(0).population()).isEqualTo(5000);
  }

  @Test
  void itsPlacesAreFoundInArticlesThatSpeakOfTheirCountry() throws IOException {
    World world = World.load();
    world.with(GeoNamesDump.read(table(line("1", "Bakoro Zili", "", "PPPL", 5000)), 1000));
    LanguagePack english = LanguagePack.load("en");

    Gazetteer gazetteer = new Gazetteer(english, world);

    Gazetteer.Entry found =
        requireNonNull(gazetteer.places().at(english.sentences("Bakoro Zili").get(0), 0))
            .value()
            .get(0);
    assertThat(found.country()).isEqualTo("TD");
    assertThat(found.belief()).isEqualTo(Belief.WITH_COUNTRY);
  }

  @Test
  void aPlaceThatIsListedAlreadyIsNotAddedAgain() throws IOException {
    World world = World.load();
    int before = world.places().size();
    String known =
        world.places().stream()
            .flatMap(p -> p.ids().stream())
            .filter(id -> id.startsWith("geonames:"))
            .findFirst()
            .orElseThrow()
            .substring("geonames:".length());

    world.with(GeoNamesDump.read(table(line(known, "Other Name", "", "PPPL", 5000)), 1000));

    assertThat(world.places()).hasSize(before);
  }

  @Test
  void readsAZippedTable() throws IOException {
    Path zip = folder.resolve("TD.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      zipped.putNextEntry(new ZipEntry("readme.txt"));
      zipped.write("not a table".getBytes(StandardCharsets.UTF_8));
      zipped.putNextEntry(new ZipEntry("TD.txt"));
      zipped.write(line("1", "Bakoro", "", "PPPL", 5000).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(GeoNamesDump.read(zip, 1000).places()).hasSize(1);
  }

  @Test
  void saysWhatToDoAboutAFileThatIsNoDump() throws IOException {
    Path table = table("name;country", "Bakoro;TD");

    assertThatThrownBy(() -> GeoNamesDump.read(table, 1000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TD.txt:1 has 1 columns instead of 19")
        .hasMessageContaining("cities500.zip");
  }

  @Test
  void saysWhatToDoAboutAFileThatIsMissing() {
    assertThatThrownBy(() -> GeoNamesDump.read(folder.resolve("none.txt"), 1000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.txt")
        .hasMessageContaining("Check the path");
  }
}
