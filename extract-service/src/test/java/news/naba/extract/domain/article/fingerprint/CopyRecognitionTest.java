package news.naba.extract.domain.article.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.Fingerprint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every article of a corpus and an edited copy of each, all compared with all: copies must be found
 * by their keys and told from the millions of other pairs. What the corpus itself has of reprints
 * and updated articles counts as different articles here, so the true precision is higher.
 */
class CopyRecognitionTest {
  private static final Path CORPUS =
      Path.of("..", "..", "shared", "data", "corpus", "ar-news-unlabelled.jsonl.gz");
  private static final long SEED = 20261122;

  private static final List<String> texts = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Files.exists(CORPUS), "The corpus is not here: " + CORPUS.toAbsolutePath());
    ObjectMapper json = new ObjectMapper();
    try (var in = new GZIPInputStream(Files.newInputStream(CORPUS));
        var lines = json.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
      lines.forEachRemaining(line -> texts.add(line.path("text").asText()));
    }
  }

  @Test
  void editedCopiesAreToldFromOtherArticles() {
    Edits edits = new Edits(SEED, vocabulary());

    Score score = recognise(edits::copy);

    assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aThirdOfATextIsRecognised() {
    Edits edits = new Edits(SEED, vocabulary());

    Score score = recognise(text -> edits.cut(text, 1.0 / 3));

    assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void keysFindFewOtherArticles() {
    List<Fingerprint> prints = texts.stream().map(CopyRecognitionTest::fingerprint).toList();
    long found = 0;
    for (Map<Integer, Integer> candidates : candidates(prints, prints)) {
      found += candidates.size() - 1; // itself
    }
    double perMillion = 1e6 * found / prints.size() / prints.size();
    System.out.printf("Articles with two equal keys, of a million others: %.0f%n", perMillion);

    assertThat(perMillion).isLessThan(500);
  }

  private static Score recognise(UnaryOperator<String> editor) {
    List<Fingerprint> originals = texts.stream().map(CopyRecognitionTest::fingerprint).toList();
    List<Fingerprint> copies =
        texts.stream().map(editor).map(CopyRecognitionTest::fingerprint).toList();
    int right = 0;
    int wrong = 0;
    List<Map<Integer, Integer>> all = candidates(copies, originals);
    for (int copy = 0; copy < copies.size(); copy++) {
      for (int original : all.get(copy).keySet()) {
        if (copies.get(copy).isCopyOf(originals.get(original))) {
          right += original == copy ? 1 : 0;
          wrong += original == copy ? 0 : 1;
        }
      }
    }
    Score score = new Score(right, wrong, copies.size());
    System.out.printf(
        "Copies: %d of %d found, %d pairs wrong: precision %.3f, recall %.3f%n",
        right, copies.size(), wrong, score.precision(), score.recall());
    return score;
  }

  private record Score(int right, int wrong, int all) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / all;
    }
  }

  /**
   * For each of the first, which of the others share enough keys with it, as a store finds them.
   */
  private static List<Map<Integer, Integer>> candidates(
      List<Fingerprint> seeking, List<Fingerprint> indexed) {
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < indexed.size(); i++) {
      for (int key : indexed.get(i).keys()) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    List<Map<Integer, Integer>> all = new ArrayList<>();
    for (Fingerprint print : seeking) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (int key : print.keys()) {
        index.getOrDefault(key, List.of()).forEach(i -> shared.merge(i, 1, Integer::sum));
      }
      shared.values().removeIf(count -> count < Fingerprint.SHARED);
      all.add(shared);
    }
    return all;
  }

  private static List<String> vocabulary() {
    return texts.stream().limit(300).flatMap(t -> Arrays.stream(t.split("\\s+"))).toList();
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprints.of(text).orElseThrow();
  }
}
