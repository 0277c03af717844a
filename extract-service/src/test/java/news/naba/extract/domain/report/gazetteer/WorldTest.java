package news.naba.extract.domain.report.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Report.Place.Precision;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final World WORLD = World.load();

  @Test
  void hasThreeThousandPlacesNamedInBothScripts() {
    long both =
        WORLD.places().stream()
            .filter(p -> !p.names().arabic().isEmpty() && !p.names().latin().isEmpty())
            .count();

    assertThat(both).isGreaterThanOrEqualTo(3000);
  }

  @Test
  void hasAThousandActorsAndOfficesNamedInBothScripts() {
    long both =
        WORLD.actors().stream()
            .filter(row -> !row.list(0).isEmpty() && !row.list(1).isEmpty())
            .count();

    assertThat(both).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void hasEveryCountryOfTheStandard() {
    assertThat(WORLD.countries().keySet()).contains(Locale.getISOCountries());
  }

  @Test
  void everyArabCountryHasItsRegionsAndItsTowns() {
    for (String country : List.of("SY", "IQ", "EG", "YE", "SD", "LY", "SA", "DZ", "MA", "TN")) {
      List<PlaceRow> places =
          WORLD.places().stream().filter(p -> p.country().equals(country)).toList();

      assertThat(places.stream().filter(p -> p.precision() == Precision.ADMIN1))
          .as(country)
          .hasSizeGreaterThanOrEqualTo(8);
      assertThat(places.stream().filter(p -> p.precision() == Precision.CITY))
          .as(country)
          .hasSizeGreaterThanOrEqualTo(50);
    }
  }

  @Test
  void everyPlaceIsOnEarth() {
    assertThat(WORLD.places())
        .allSatisfy(
            p -> {
              assertThat(p.lat()).isBetween(-90.0, 90.0);
              assertThat(p.lon()).isBetween(-180.0, 180.0);
            });
  }

  @Test
  void everySovereignStateHasOneCapital() {
    Set<String> capitals =
        WORLD.places().stream()
            .filter(PlaceRow::capital)
            .map(PlaceRow::country)
            .collect(Collectors.toSet());

    assertThat(capitals)
        .containsAll(Arrays.asList("SY EG IQ JO LB YE SD LY FR DE US CN RU BR NG IN".split(" ")));
  }
}
