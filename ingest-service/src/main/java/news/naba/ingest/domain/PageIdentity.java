package news.naba.ingest.domain;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which address stands for a page: the one the page itself calls canonical, else the one it
 * was served from, else the one the feed gave.
 */
public final class PageIdentity {
  private static final Pattern TWIN_PREFIX = Pattern.compile("^(?:www|m|mobile|amp)\\.");

  private PageIdentity() {}

  /**
   * The address that stands for a fetched page.
   *
   * @param announced the address the feed gave
   * @param served the address after redirects
   * @param declared what the page's {@code <link rel=canonical>} says
   */
  public static CanonicalUrl of(URI announced, URI served, Optional<URI> declared) {
    return declared
        .filter(canonical -> sameSite(canonical, served) && !isFrontPage(canonical, announced))
        .or(() -> Optional.of(served).filter(url -> !isFrontPage(url, announced)))
        .map(CanonicalUrl::of)
        .orElseGet(() -> CanonicalUrl.of(announced));
  }

  /** A site's mobile and www twins are one site; its other subdomains are not. */
  private static boolean sameSite(URI a, URI b) {
    return site(a).equals(site(b));
  }

  private static String site(URI url) {
    return TWIN_PREFIX.matcher(url.getHost()).replaceFirst("");
  }

  /**
   * Some sites call every page's canonical address the front page, or redirect there from removed
   * ones: all their articles would become one.
   */
  private static boolean isFrontPage(URI url, URI announced) {
    return isRoot(url) && !isRoot(announced);
  }

  private static boolean isRoot(URI url) {
    return url.getRawPath().equals("/") && url.getRawQuery() == null;
  }
}
