package news.naba.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTopicsTest {
  @Test
  void aTopicHasNamesAndItsPlaceInTheTree() {
    assertThat(MediaTopics.of("medtop:20000066").orElseThrow().names())
        .containsEntry("ar", "احتجاجات ومظاهرات")
        .containsEntry("en", "demonstration");
    assertThat(MediaTopics.broader("medtop:20000066")).contains("medtop:20000065");
    assertThat(MediaTopics.broader("medtop:16000000")).isEmpty();
    assertThat(MediaTopics.of("medtop:99999999")).isEmpty();
  }

  @Test
  void everyTopLevelTopicOfIptcIsThere() {
    assertThat(MediaTopics.all())
        .extracting(MediaTopic::id)
        .filteredOn(id -> MediaTopics.broader(id).isEmpty())
        .hasSize(17)
        .allMatch(id -> id.matches("medtop:(0[1-9]|1[0-7])000000"));
  }
}
