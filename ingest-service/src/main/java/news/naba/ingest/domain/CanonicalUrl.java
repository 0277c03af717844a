package news.naba.ingest.domain;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address that stands for an article: normalised by {@link WebUrl}, without the tracking
 * parameters listed in {@code naba/ingest/tracking-parameters.txt}. The other parameters keep their
 * order, because a server may read meaning into it.
 *
 * @param value an absolute http(s) URI in ASCII
 */
public record CanonicalUrl(String value) {
  private static final Set<String> TRACKING =
      Knowledge.lines("tracking-parameters.txt").stream()
          .map(line -> line.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** The canonical form of an address that {@link WebUrl} has read. */
  public static CanonicalUrl of(URI url) {
    String text = url.toString();
    String query = url.getRawQuery();
    if (query == null) {
      return new CanonicalUrl(text);
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(joining("&"));
    String withoutQuery = text.substring(0, text.indexOf('?'));
    return new CanonicalUrl(kept.isEmpty() ? withoutQuery : withoutQuery + "?" + kept);
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (TRACKING.contains(name)) {
      return true;
    }
    return TRACKING.stream()
        .anyMatch(p -> p.endsWith("*") && name.startsWith(p.substring(0, p.length() - 1)));
  }
}
