package news.naba.contracts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The IPTC Media Topics in use, a part of IPTC's tree, from {@code naba/media-topics.txt}.
 *
 * @see <a href="https://iptc.org/standards/media-topics/">IPTC Media Topics</a>
 */
public final class MediaTopics {
  private static final String LIST = "/naba/media-topics.txt";
  private static final Map<String, MediaTopic> TOPICS = new LinkedHashMap<>();
  private static final Map<String, String> BROADER = new HashMap<>();

  static {
    try (InputStream in =
            Objects.requireNonNull(MediaTopics.class.getResourceAsStream(LIST), LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(MediaTopics::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MediaTopics() {}

  /** All of them, a broader one before its narrower ones. */
  public static Collection<MediaTopic> all() {
    return Collections.unmodifiableCollection(TOPICS.values());
  }

  /** The topic of a code, e.g. {@code medtop:16000000}. */
  public static Optional<MediaTopic> of(String code) {
    return Optional.ofNullable(TOPICS.get(code));
  }

  /** The code that a code is part of; empty at the top. */
  public static Optional<String> broader(String code) {
    return Optional.ofNullable(BROADER.get(code));
  }

  private static void add(String line) {
    String[] cells = line.split("\\|", -1);
    String code = cells[0].strip();
    String broader = cells[3].strip();
    Map<String, String> names =
        new TreeMap<>(Map.of("ar", cells[1].strip(), "en", cells[2].strip()));
    if (TOPICS.put(code, new MediaTopic(code, names)) != null) {
      throw new IllegalStateException("second topic " + code);
    }
    if (!broader.equals("-")) {
      if (!TOPICS.containsKey(broader)) {
        throw new IllegalStateException("the broader topic must stand above: " + line);
      }
      BROADER.put(code, broader);
    }
  }
}
