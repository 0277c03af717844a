package news.naba.ingest.domain.identity;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import news.naba.ingest.domain.WebUrl;

/**
 * Whose pages are one site's: the domain registered under a public suffix, by the Public Suffix
 * List. A server that has no such name is a site with its port.
 */
final class Site {
  private Site() {}

  static boolean same(URI a, URI b) {
    return name(a).equals(name(b));
  }

  private static String name(URI url) {
    String host = url.getHost();
    if (WebUrl.domain(url).isEmpty()) {
      return host + ":" + WebUrl.port(url);
    }
    String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return registered == null ? lastTwoLabels(host) : registered;
  }

  /** The list's rule for what it does not list, such as a company's own names. */
  private static String lastTwoLabels(String host) {
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }
}
