package news.naba.store.domain.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of an event's reports changes nothing of how it is told. */
class DossiersTest {
  private static final int MOST_EVENT_BYTES = 24 * 1024;
  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  /** Some have memory for all that comes, some have not. */
  @ParameterizedTest
  @ValueSource(longs = {1, 4, 9, 16, 25, 36, 49, 64})
  void anEventIsToldAsIfItsReportsHadAllComeAtOnce(long seed) {
    Random random = new Random(seed);
    EventSynthesis remembering = synthesis(seed % 2 == 0 ? 300_000 : 3_000_000);
    List<Scene> scenes = List.of(new Scene("a", random), new Scene("b", random));
    for (int step = 0; step < 150; step++) {
      Scene scene = scenes.get(random.nextInt(scenes.size()));
      scene.change(scenes.get(random.nextInt(scenes.size())));
      List<StoredReport> reports = scene.reports();
      Event expected = synthesis(0).compose(scene.eventId, reports, null);
      Collections.shuffle(reports, random);

      assertThat(json(remembering.compose(scene.eventId, reports, null)))
          .as("seed %d step %d", seed, step)
          .isEqualTo(json(expected));
    }
  }

  /** The articles of an event, that come, go and are rewritten. */
  private static final class Scene {
    final String eventId;
    private final Random random;
    private final RandomReports source;
    private final Map<String, List<StoredReport>> articles = new LinkedHashMap<>();
    private int count;

    Scene(String eventId, Random random) {
      this.eventId = eventId;
      this.random = random;
      this.source = new RandomReports(random);
    }

    /** Mostly one more article; now and then many, or fewer, or others, or one of another event. */
    void change(Scene other) {
      switch (random.nextInt(12)) {
        case 0 -> articles.remove(any());
        case 1 -> articles.computeIfPresent(any(), (id, before) -> source.article(id));
        case 2 -> articles.keySet().removeIf(id -> random.nextInt(5) == 0);
        case 3 -> {
          for (int i = 0; i < 45; i++) {
            come();
          }
        }
        case 4 -> {
          List<StoredReport> moved = other.articles.remove(other.any());
          if (moved != null) {
            articles.put(moved.get(0).articleId(), moved);
          }
        }
        default -> come();
      }
      if (articles.isEmpty()) {
        come();
      }
    }

    private void come() {
      String id = eventId + "%04d".formatted(random.nextInt(1_000)) + count++;
      articles.put(id, source.article(id));
    }

    private String any() {
      List<String> ids = List.copyOf(articles.keySet());
      return ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
    }

    List<StoredReport> reports() {
      List<StoredReport> all = new ArrayList<>();
      articles.values().forEach(all::addAll);
      return all;
    }
  }

  private static EventSynthesis synthesis(long mostBytes) {
    ToIntFunction<Event> size = event -> json(event).getBytes(UTF_8).length;
    return new EventSynthesis(size, MOST_EVENT_BYTES, mostBytes);
  }

  private static String json(Event event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
