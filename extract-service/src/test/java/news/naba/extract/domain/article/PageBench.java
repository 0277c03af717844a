package news.naba.extract.domain.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.RawArticle.Body.Kind;

/**
 * A folder of real news pages with the text that people say is the article; not part of the
 * project.
 */
public record PageBench(String name, List<Page> pages) {
  private static final Pattern JSON_LD =
      Pattern.compile("(?is)<script[^>]+ld\\+json[^>]*>.*?</script\\s*>");
  private static final Pattern DAY = Pattern.compile("_\\d{4}_\\d\\d_\\d\\d$");

  /**
   * One page.
   *
   * @param body what the text should be
   * @param half 0 or 1, the same for pages of one site: rules are developed on one half and checked
   *     on the other
   */
  public record Page(
      String id, byte[] bytes, String contentType, String url, String body, int half) {

    Original original() {
      return new Original(Kind.HTML, bytes, contentType, url, Instant.EPOCH, null, null, null);
    }

    /** The same page if it had no JSON-LD, byte for byte. */
    public Page withoutJsonLd() {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      byte[] rest = JSON_LD.matcher(latin).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
      return new Page(id, rest, contentType, url, body, half);
    }
  }

  /** Where the pages are, if they are anywhere: beside the repository. */
  public static Path folder() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("data").resolve("pages");
  }

  public static PageBench load(String name) {
    Path folder = folder().resolve(name);
    List<Page> pages = new ArrayList<>();
    try {
      JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
      for (var entry : gold.properties()) {
        String body = entry.getValue().path("articleBody").asText("");
        if (!body.isEmpty()) {
          pages.add(page(folder, entry.getKey(), entry.getValue(), body));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageBench(name, List.copyOf(pages));
  }

  private static Page page(Path folder, String id, JsonNode gold, String body) throws IOException {
    Path file = folder.resolve("pages").resolve(id + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new Page(
          id,
          in.readAllBytes(),
          gold.path("content_type").asText("text/html"),
          gold.path("url").asText("http://example.com/"),
          body,
          half(id));
    }
  }

  private static int half(String id) {
    String site = DAY.matcher(id.split("__", -1)[0]).replaceFirst("");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(site.getBytes(StandardCharsets.UTF_8));
      return digest[4] & 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
