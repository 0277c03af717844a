package news.naba.ingest.domain.identity;

import java.net.URI;
import java.util.List;

/**
 * Decides which address stands for a page: one that the page itself declares, else the one it was
 * served from, else the one the feed gave.
 */
public final class PageIdentity {
  private PageIdentity() {}

  /**
   * The address that stands for a fetched page.
   *
   * @param announced the address the feed gave
   * @param served the address after redirects
   * @param declared what the page calls itself, the most trustworthy first; believed only for the
   *     same site, and not when it names a front page or section
   */
  public static CanonicalUrl of(URI announced, URI served, List<URI> declared) {
    return declared.stream()
        .filter(address -> Site.same(address, served))
        .map(CanonicalUrl::of)
        .filter(canonical -> !isAbove(canonical, CanonicalUrl.of(served)))
        .filter(canonical -> !isAbove(canonical, CanonicalUrl.of(announced)))
        .findFirst()
        .orElseGet(() -> undeclared(announced, served));
  }

  private static CanonicalUrl undeclared(URI announced, URI served) {
    CanonicalUrl there = CanonicalUrl.of(served);
    CanonicalUrl here = CanonicalUrl.of(announced);
    return isAbove(there, here) ? here : there;
  }

  /**
   * Whether an address is the front page or a section above another: some sites call that every
   * page's canonical address, or redirect there from removed ones, and all their articles would
   * become one. A number at its end makes it an article: {@code /story/123} above {@code
   * /story/123/its-title}.
   */
  private static boolean isAbove(CanonicalUrl upper, CanonicalUrl lower) {
    if (upper.equals(lower)) {
      return false;
    }
    URI above = URI.create(upper.value());
    if (above.getRawQuery() != null) {
      return false;
    }
    String path = above.getRawPath();
    String below = URI.create(lower.value()).getRawPath();
    boolean root = path.equals("/");
    boolean under = root || below.startsWith(path + "/");
    return under && path.substring(path.lastIndexOf('/')).chars().noneMatch(Character::isDigit);
  }
}
