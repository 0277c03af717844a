package news.naba.bench.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.naba.bench.SharedData;

/** The pages with gold, by the collection they are from. */
final class Pages {
  /** Every collection in which pages occur once. */
  static final List<String> COLLECTIONS =
      List.of("scrapinghub", "fundus", "wcxb-dev-article", "arabised", "arabic-real");

  private static final Pattern CHARSET =
      Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private Pages() {}

  static boolean present() {
    return SharedData.folder("pages").isPresent();
  }

  /** The pages of a collection, or of all of them for {@code all}. */
  static List<Page> of(String collection) {
    return collection.equals("all")
        ? COLLECTIONS.stream().flatMap(c -> load(c).stream()).toList()
        : load(collection);
  }

  private static List<Page> load(String collection) {
    Path folder = SharedData.folder("pages/" + collection).orElseThrow();
    List<Page> pages = new ArrayList<>();
    try {
      JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
      for (var entry : gold.properties()) {
        Path file = folder.resolve("pages").resolve(entry.getKey() + ".html.gz");
        pages.add(page(unzip(file), entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  private static Page page(byte[] bytes, JsonNode gold) {
    String type =
        gold.path("content_type").asText(isUtf8(bytes) ? "text/html; charset=utf-8" : "text/html");
    Matcher charset = CHARSET.matcher(type);
    return new Page(
        bytes,
        type,
        charset.find() ? charset.group(1) : null,
        gold.path("url").asText("http://example.com/"),
        gold.path("articleBody").asText());
  }

  private static byte[] unzip(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
