package news.naba.extract.domain.article.metadata.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The registrable part of a host name. */
public final class Domains {
  /** Second-level names under which countries register: com.sa, co.uk, gov.eg. */
  private static final Set<String> REGISTRIES =
      Set.of(
          "ac", "co", "com", "edu", "gob", "gov", "govt", "gouv", "info", "mil", "net", "nom", "ne",
          "or", "org", "press", "sch", "web");

  private static final Pattern QUERY = Pattern.compile("[?#].*$");
  private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*");
  private static final Pattern DOT = Pattern.compile("\\.");

  private Domains() {}

  /**
   * The domain that somebody registered, in lower case, or nothing for IP addresses and nonsense.
   */
  public static Optional<String> of(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    String host;
    try {
      host = new URI(QUERY.matcher(url.strip()).replaceFirst("")).getHost();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (host == null || host.indexOf('.') < 0 || ADDRESS.matcher(host).matches()) {
      return Optional.empty();
    }
    List<String> labels = DOT.splitAsStream(host.toLowerCase(Locale.ROOT)).toList();
    int n = labels.size();
    if (n < 2) {
      return Optional.empty();
    }
    boolean registry =
        n > 2 && labels.get(n - 1).length() == 2 && REGISTRIES.contains(labels.get(n - 2));
    return Optional.of(String.join(".", labels.subList(n - (registry ? 3 : 2), n)));
  }
}
