package news.naba.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.naba.bench.SharedData;
import news.naba.contracts.Article;
import news.naba.contracts.StatedTime;

/** News articles of 400 words each, cut from the annotated ones, which are full of events. */
final class Articles {
  static final int WORDS = 400;

  private static final List<String> FILES = List.of("input.seed.jsonl", "input.dev.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Articles() {}

  private static Optional<Path> folder() {
    return SharedData.folder("events");
  }

  static boolean present() {
    return folder().isPresent();
  }

  /** The articles of a language: its texts one after another, cut after every 400 words. */
  static List<Article> of(String language) {
    List<String> words = new ArrayList<>();
    for (String file : FILES) {
      for (JsonNode document : documents(folder().orElseThrow().resolve(file))) {
        if (document.get("lang").asText().equals(language)) {
          words.addAll(Arrays.asList(document.get("text").asText().split("(?<=\\s)(?=\\S)")));
        }
      }
    }
    List<Article> articles = new ArrayList<>();
    for (int from = 0; from + WORDS <= words.size(); from += WORDS) {
      articles.add(
          Article.of(String.join("", words.subList(from, from + WORDS)), language, Instant.EPOCH)
              .publishedAt(StatedTime.of(LocalDate.of(2024, 12, 2)))
              .build());
    }
    return articles;
  }

  private static List<JsonNode> documents(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.map(Articles::parse).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
