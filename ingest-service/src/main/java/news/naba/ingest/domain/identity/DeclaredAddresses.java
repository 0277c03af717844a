package news.naba.ingest.domain.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.naba.ingest.domain.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page calls itself. */
public final class DeclaredAddresses {
  /** Both links stand in the head; pages carry megabytes after it. */
  private static final int HEAD_BYTES = 256 * 1024;

  private static final List<String> SELECTORS =
      List.of(
          "link[rel~=(?i)^canonical$][href]",
          "link[rel~=(?i)\\bcanonical\\b][href]",
          "meta[property=og:url][content]",
          "meta[name=og:url][content]");

  private DeclaredAddresses() {}

  /**
   * The addresses a page gives as its own, the most trustworthy first: the canonical link, then
   * Open Graph's.
   *
   * @param charset the charset its server names, or null
   * @param served where it was served from
   */
  public static List<URI> of(byte[] body, @Nullable String charset, URI served) {
    int length = Math.min(body.length, HEAD_BYTES);
    List<URI> addresses = new ArrayList<>();
    try {
      Document page =
          Jsoup.parse(new ByteArrayInputStream(body, 0, length), charset, served.toString());
      for (String selector : SELECTORS) {
        Element element = page.selectFirst(selector);
        if (element != null) {
          String name = element.hasAttr("href") ? "href" : "content";
          WebUrl.resolve(served, element.attr(name)).ifPresent(addresses::add);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return addresses.stream().distinct().toList();
  }
}
