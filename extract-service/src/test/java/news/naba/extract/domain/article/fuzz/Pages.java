package news.naba.extract.domain.article.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Pages to begin with: our own, and the beginnings of real ones where they are at hand. */
final class Pages {
  private static final Path REAL = Path.of("..", "..", "shared", "data", "pages");

  /** Enough for every kind of layout, little enough to load in no time. */
  private static final int PER_COLLECTION = 40;

  /** Of a real page, so that thousands can be read in a minute. */
  private static final int WINDOW = 12 * 1024;

  /** Now and then a whole page. */
  private static final int WHOLE = 500;

  private static final List<String> CHARSETS =
      List.of(
          "utf-8",
          "windows-1256",
          "iso-8859-6",
          "utf-16le",
          "utf-16be",
          "windows-1252",
          "gb18030",
          "shift_jis",
          "x-mac-arabic",
          "utf-7",
          "no-such-charset",
          "",
          "utf-8; charset=ascii");

  private final List<String> pages;

  private Pages(List<String> pages) {
    this.pages = pages;
  }

  static Pages load() {
    List<String> pages = new ArrayList<>();
    for (String own : List.of("plain", "portal", "aspnet", "live", "script", "wire")) {
      pages.add(resource("/pages/" + own + ".html"));
    }
    if (Files.isDirectory(REAL)) {
      try (Stream<Path> collections = Files.list(REAL)) {
        collections.filter(Files::isDirectory).sorted().forEach(c -> pages.addAll(real(c)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Pages(pages);
  }

  int count() {
    return pages.size();
  }

  /** A page or part of one, one byte a character. */
  String any(Random random) {
    String page = pages.get(random.nextInt(pages.size()));
    if (page.length() <= WINDOW || random.nextInt(WHOLE) == 0) {
      return page;
    }
    int from = random.nextBoolean() ? 0 : random.nextInt(page.length() - WINDOW);
    return page.substring(from, from + WINDOW);
  }

  /** The name of a charset, or what pretends to be one. */
  static String charset(Random random) {
    return CHARSETS.get(random.nextInt(CHARSETS.size()));
  }

  static Charset supported(Random random) {
    String name = charset(random);
    try {
      return Charset.forName(name).canEncode() ? Charset.forName(name) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static List<String> real(Path collection) {
    try (Stream<Path> files = Files.list(collection.resolve("pages"))) {
      return files.sorted().limit(PER_COLLECTION).map(Pages::unzip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unzip(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + name);
      }
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
