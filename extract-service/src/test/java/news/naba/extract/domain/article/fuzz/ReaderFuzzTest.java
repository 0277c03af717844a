package news.naba.extract.domain.article.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.naba.contracts.Article;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.Reason;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Reads mutated pages, by default 20,000. A failure names its seed: {@code -Dnaba.fuzz.seed=THAT
 * -Dnaba.fuzz.runs=1} repeats it. For a longer search take more runs and another seed.
 */
class ReaderFuzzTest {
  private static final long FIRST_SEED = Long.getLong("naba.fuzz.seed", 1);
  private static final int RUNS = Integer.getInteger("naba.fuzz.runs", 20_000);

  /** Of processor time, so that a busy machine does not count. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final Set<Reason> REASONS =
      Set.of(Reason.EMPTY_BODY, Reason.NOT_TEXT, Reason.NO_ARTICLE, Reason.TOO_LARGE);

  private final ArticleReader reader = ArticleReader.load();
  private final ObjectMapper json = ContractsJson.mapper();
  private final Pages pages = Pages.load();
  private final AtomicLong slowest = new AtomicLong();

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void thereIsAlwaysACleanAnswerInTime() {
    Map<Reason, Integer> refused = new ConcurrentHashMap<>();

    IntStream.range(0, RUNS)
        .parallel()
        .forEach(
            run -> {
              if (run(FIRST_SEED + run) instanceof Unreadable unreadable) {
                refused.merge(unreadable.reason(), 1, Integer::sum);
              }
            });

    int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d runs from seed %d over %d pages: %d articles, refused %s; slowest %d ms%n",
        RUNS, FIRST_SEED, pages.count(), RUNS - refusals, refused, slowest.get() / 1_000_000);
    if (RUNS >= 1000) {
      assertThat(RUNS - refusals).as("a good part stays readable").isGreaterThan(RUNS / 3);
    }
  }

  private Reading run(long seed) {
    Random random = new Random(seed);
    Original original = original(random);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Reading reading;
    try {
      reading = reader.read(original);
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + seed, e);
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    slowest.accumulateAndGet(nanos, Math::max);
    assertThat(nanos).as("processor time, seed %d", seed).isLessThan(LONGEST_NANOS);
    if (reading instanceof Read read) {
      isClean(read.article(), seed);
    } else {
      Unreadable unreadable = (Unreadable) reading;
      assertThat(unreadable.reason()).as("seed %d", seed).isIn(REASONS);
      assertThat(unreadable.detail()).as("seed %d", seed).isNotBlank();
    }
    return reading;
  }

  private Original original(Random random) {
    String page = pages.any(random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<Mutation> all = List.of(Mutation.values());
      page = all.get(random.nextInt(all.size())).apply(page, pages.any(random), random);
    }
    String type = "text/html; charset=" + Pages.charset(random);
    return new Original(
        random.nextInt(10) == 0 ? Kind.TEXT : Kind.HTML,
        page.getBytes(ISO_8859_1),
        random.nextInt(3) == 0 ? null : type,
        random.nextInt(5) == 0 ? null : "https://www.harbour.example/2026/03/09/bridge.html",
        Instant.EPOCH,
        null,
        null,
        null);
  }

  private void isClean(Article article, long seed) {
    String text = article.text();
    assertThat(text).as("seed %d", seed).isNotBlank().isEqualTo(text.strip());
    assertThat(text).as("seed %d", seed).doesNotContain("\n\n\n");
    for (String value : everyText(article)) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if ((Character.isISOControl(c) && c != '\n') || isLone(value, i)) {
          fail("seed %d: character %x in: %s", seed, (int) c, value);
        }
      }
    }
    assertThat(Fingerprint.parse(article.fingerprint())).as("seed %d", seed).isPresent();
    try {
      assertThat(json.readValue(json.writeValueAsString(article), Article.class))
          .as("seed %d", seed)
          .isEqualTo(article);
    } catch (JsonProcessingException e) {
      fail("seed " + seed, e);
    }
  }

  private static List<String> everyText(Article article) {
    return Stream.of(
            List.of(article.text()),
            article.bylines(),
            article.tags(),
            Stream.of(
                    article.title(),
                    article.standfirst(),
                    article.section(),
                    article.outlet() == null ? null : article.outlet().name())
                .filter(Objects::nonNull)
                .toList())
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
