package news.naba.extract.domain.article.metadata.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import org.jspecify.annotations.Nullable;

/** Where a page says it belongs. */
public final class CanonicalUrl {
  private CanonicalUrl() {}

  /**
   * The canonical address: absolute, of the same site, and not the site's front page.
   *
   * @param names of meta elements with the address
   * @param url where the page was fetched
   */
  public static @Nullable String of(PageEvidence page, List<String> names, @Nullable String url) {
    Optional<String> site = Domains.of(url);
    return Stream.concat(
            Stream.ofNullable(page.links().get("canonical")), page.metas(names).map(Stated::value))
        .flatMap(address -> absolute(address, url).stream())
        .filter(address -> site.isEmpty() || Domains.of(address.toString()).equals(site))
        .filter(address -> isPage(address, url))
        .map(URI::toASCIIString)
        .findFirst()
        .orElse(null);
  }

  /** An address on a page as an absolute HTTP one, if it can be one. */
  public static Optional<URI> absolute(String address, @Nullable String url) {
    try {
      URI uri = new URI(address.strip().replace(" ", "%20"));
      if (!uri.isAbsolute() && url != null) {
        uri = new URI(url).resolve(uri);
      }
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The front page as canonical address of every page is a common mistake. */
  private static boolean isPage(URI address, @Nullable String url) {
    String path = address.getPath();
    boolean front = (path == null || path.length() <= 1) && address.getQuery() == null;
    return !front || address.toString().equals(url);
  }
}
