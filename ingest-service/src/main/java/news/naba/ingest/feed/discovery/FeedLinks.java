package news.naba.ingest.feed.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.ingest.domain.Knowledge;
import news.naba.ingest.domain.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses where the feed of a site may be, the likeliest first. */
public final class FeedLinks {
  /** Feed links stand in the head, links to feeds in the foot: all of a page of usual size. */
  private static final int READ_BYTES = 2 * 1024 * 1024;

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml",
          "text/rss",
          "application/x-rss+xml");

  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?:[./?&=_-]|^)(?:rss|feeds?|atom|rdf)(?:[./?&=_-]|$)|\\.(?:rss|rdf|atom)$",
          Pattern.CASE_INSENSITIVE);

  /** Feeds of what readers say, not of what the site says. */
  private static final Pattern COMMENTS =
      Pattern.compile("comment|replies|التعليقات|تعليقات|commentaires", Pattern.CASE_INSENSITIVE);

  private FeedLinks() {}

  /** Whether a body is an HTML page and not an attempt at a feed. */
  public static boolean isPage(byte[] body, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    String start =
        new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.contains("<html")
        || start.contains("<!doctype html")
        || (type.startsWith("text/html") && start.contains("<"));
  }

  /**
   * The feeds a page links: those it declares, then those it only points at; feeds of comments
   * last.
   *
   * @param charset the charset its server names, or null
   * @param page where it was served from
   */
  public static List<URI> onPage(byte[] body, @Nullable String charset, URI page) {
    int length = Math.min(body.length, READ_BYTES);
    try {
      Document document =
          Jsoup.parse(new ByteArrayInputStream(body, 0, length), charset, page.toString());
      Set<URI> first = new LinkedHashSet<>();
      Set<URI> last = new LinkedHashSet<>();
      for (Element link : document.select("link[href]")) {
        if (declaresFeed(link)) {
          boolean comments = COMMENTS.matcher(link.attr("title") + " " + link.attr("href")).find();
          WebUrl.resolve(page, link.attr("href")).ifPresent((comments ? last : first)::add);
        }
      }
      for (Element anchor : document.select("a[href]")) {
        String href = anchor.attr("href");
        if (FEED_ADDRESS.matcher(href).find() && !COMMENTS.matcher(href).find()) {
          WebUrl.resolve(page, href).filter(url -> sameHost(url, page)).ifPresent(first::add);
        }
      }
      List<URI> links = new ArrayList<>(first);
      last.stream().filter(url -> !first.contains(url)).forEach(links::add);
      links.remove(page);
      return List.copyOf(links);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Where feeds usually are: {@code naba/ingest/feed-paths.txt}. */
  public static List<URI> usual(URI page) {
    return Knowledge.lines("feed-paths.txt").stream()
        .flatMap(path -> WebUrl.resolve(page, path).stream())
        .distinct()
        .filter(url -> !url.equals(page))
        .toList();
  }

  /** Of the sitemaps a robots.txt lists, those of news first. */
  public static List<URI> sitemaps(List<String> listed, URI site) {
    List<URI> sitemaps = new ArrayList<>();
    for (boolean news : new boolean[] {true, false}) {
      listed.stream()
          .filter(address -> news == address.toLowerCase(Locale.ROOT).contains("news"))
          .flatMap(address -> WebUrl.resolve(site, address).stream())
          .forEach(sitemaps::add);
    }
    return List.copyOf(sitemaps);
  }

  private static boolean declaresFeed(Element link) {
    List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    String type = link.attr("type").toLowerCase(Locale.ROOT).split(";")[0].strip();
    boolean oembed = link.attr("href").contains("oembed") || link.attr("href").contains("wp-json");
    return !oembed
        && !rel.contains("stylesheet")
        && (rel.contains("feed") || (rel.contains("alternate") && FEED_TYPES.contains(type)));
  }

  private static boolean sameHost(URI a, URI b) {
    return a.getHost().equals(b.getHost()) && WebUrl.port(a) == WebUrl.port(b);
  }
}
