package news.naba.store.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import news.naba.store.domain.filter.Area.Box;
import news.naba.store.domain.filter.Area.Circle;
import org.junit.jupiter.api.Test;

class AreaTest {
  @Test
  void whatACircleHasIsWithinItsRectangle() {
    Random random = new Random(7);
    int inside = 0;
    for (int i = 0; i < 20_000; i++) {
      Circle circle =
          new Circle(
              random.nextDouble() * 180 - 90,
              random.nextDouble() * 360 - 180,
              1 + random.nextInt(5_000));
      double lat = random.nextDouble() * 180 - 90;
      double lon = random.nextDouble() * 360 - 180;
      if (circle.contains(lat, lon)) {
        inside++;
        assertThat(circle.bounds().contains(lat, lon)).as("%s %s %s", circle, lat, lon).isTrue();
      }
    }
    assertThat(inside).isGreaterThan(500);
  }

  @Test
  void aCircleReachesAsFarAsItSays() {
    // Aleppo and Hama are 124 km apart.
    assertThat(new Circle(36.2, 37.16, 126).contains(35.13, 36.75)).isTrue();
    assertThat(new Circle(36.2, 37.16, 122).contains(35.13, 36.75)).isFalse();
  }

  @Test
  void aCircleAtTheDateLineGoesOnBehindIt() {
    Circle fiji = new Circle(-17, 179.5, 200);

    assertThat(fiji.contains(-17, -179.5)).isTrue();
    assertThat(fiji.bounds().west()).isCloseTo(177.6, within(0.1));
    assertThat(fiji.bounds().east()).isCloseTo(-178.6, within(0.1));
  }

  @Test
  void aCircleAroundAPoleHasAllLongitudes() {
    assertThat(new Circle(89, 10, 500).bounds())
        .matches(box -> box.west() == -180)
        .matches(box -> box.east() == 180)
        .matches(box -> box.north() == 90);
  }

  @Test
  void aRectangleMayCrossTheDateLine() {
    Box pacific = new Box(170, -50, -170, 50);

    assertThat(pacific.contains(0, 175)).isTrue();
    assertThat(pacific.contains(0, -175)).isTrue();
    assertThat(pacific.contains(0, 0)).isFalse();
  }
}
