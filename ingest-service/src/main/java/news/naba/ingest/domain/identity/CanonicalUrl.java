package news.naba.ingest.domain.identity;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.naba.ingest.domain.Knowledge;
import news.naba.ingest.domain.WebUrl;

/**
 * What stands for an article: its address, made the same for every way to write it and to reach it.
 * Not an address to fetch. The twins of {@code url-twins.txt} are one, and so are http and https;
 * the parameters of {@code tracking-parameters.txt} are left out, and the others keep their order,
 * because a server may read meaning into it.
 *
 * @param value has the form of an absolute URI in ASCII
 */
public record CanonicalUrl(String value) {
  private static final Set<String> TRACKING = new HashSet<>();
  private static final List<String> TRACKING_PREFIXES;

  static {
    List<String> lines =
        Knowledge.lines("tracking-parameters.txt").stream()
            .map(line -> line.toLowerCase(Locale.ROOT))
            .toList();
    TRACKING.addAll(lines);
    TRACKING_PREFIXES =
        lines.stream()
            .filter(line -> line.endsWith("*"))
            .map(line -> line.substring(0, line.length() - 1))
            .toList();
  }

  /** The canonical form of an address that {@link WebUrl} has read. */
  public static CanonicalUrl of(URI url) {
    URI original = UrlTwins.original(url).normalize();
    boolean usualPort = original.getPort() == -1;
    String site =
        (usualPort ? "https://" : original.getScheme() + "://")
            + UrlTwins.host(original.getHost())
            + (usualPort ? "" : ":" + original.getPort());
    return new CanonicalUrl(site + UrlTwins.path(original.getRawPath()) + query(original));
  }

  private static String query(URI url) {
    if (url.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(url.getRawQuery().split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String whole = parameter.toLowerCase(Locale.ROOT);
    int equals = whole.indexOf('=');
    String name = equals < 0 ? whole : whole.substring(0, equals);
    return TRACKING.contains(name)
        || TRACKING.contains(whole)
        || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
