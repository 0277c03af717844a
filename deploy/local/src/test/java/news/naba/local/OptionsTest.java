package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void runsTheSampleUnlessToldOtherwise() throws Refusal {
    assertThat(Options.parse(List.of())).isEqualTo(new Options(true, Optional.empty()));
    assertThat(Options.parse(List.of("--no-sample")))
        .isEqualTo(new Options(false, Optional.empty()));
  }

  @Test
  void takesAnOpmlFileInAnyPlace() throws Refusal {
    Options expected = new Options(false, Optional.of(Path.of("my.opml")));

    assertThat(Options.parse(List.of("--sources", "my.opml", "--no-sample"))).isEqualTo(expected);
    assertThat(Options.parse(List.of("--no-sample", "--sources", "my.opml"))).isEqualTo(expected);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Options.parse(List.of("--fast")))
        .isInstanceOf(Refusal.class)
        .hasMessage("up does not know \"--fast\"; see ./naba help");
    assertThatThrownBy(() -> Options.parse(List.of("--sources")))
        .isInstanceOf(Refusal.class)
        .hasMessage("--sources needs an OPML file");
  }
}
