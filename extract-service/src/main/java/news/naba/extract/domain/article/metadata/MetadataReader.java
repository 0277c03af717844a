package news.naba.extract.domain.article.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a page says about its article: JSON-LD first, then meta elements, then its marks.
 */
public final class MetadataReader {
  private final RuleFile names;
  private final DateReader dates;

  public MetadataReader(RuleFile names, DateReader dates) {
    this.names = names;
    this.dates = dates;
  }

  public PageMetadata read(Document page) {
    JsonLd jsonLd = JsonLd.in(page);
    Map<String, String> metas = metas(page);
    String site = first(metas, "site").or(jsonLd::publisher).orElse(null);
    return new PageMetadata(
        Titles.choose(page, jsonLd.text("headline"), first(metas, "title"), site),
        published(page, jsonLd, metas),
        bylines(jsonLd, metas),
        site,
        language(page),
        canonicalUrl(page, metas));
  }

  private Optional<String> first(Map<String, String> metas, String section) {
    return names.entries(section).stream()
        .map(metas::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst();
  }

  private @Nullable StatedTime published(Document page, JsonLd jsonLd, Map<String, String> metas) {
    Optional<StatedTime> stated = jsonLd.text("datePublished").flatMap(dates::find);
    for (String name : names.entries("published")) {
      String value = metas.get(name);
      if (stated.isEmpty() && value != null) {
        stated = dates.find(value);
      }
    }
    return stated.or(() -> marked(page)).orElse(null);
  }

  /** A {@code <time>} element: the one marked as publication, or the only day on the page. */
  private Optional<StatedTime> marked(Document page) {
    List<StatedTime> days = new ArrayList<>();
    for (Element time : page.select("time[datetime], [itemprop=datePublished]")) {
      String value = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
      Optional<StatedTime> found = dates.find(value);
      boolean marked = time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished");
      if (found.isPresent() && marked) {
        return found;
      }
      found.ifPresent(days::add);
    }
    boolean one = days.stream().map(StatedTime::day).distinct().count() == 1;
    return one ? Optional.of(days.get(0)) : Optional.empty();
  }

  private List<String> bylines(JsonLd jsonLd, Map<String, String> metas) {
    List<String> raw = jsonLd.authors();
    if (raw.isEmpty()) {
      raw = first(metas, "author").map(List::of).orElse(List.of());
    }
    return raw.stream().flatMap(name -> Bylines.from(name).stream()).distinct().toList();
  }

  private static @Nullable String language(Document page) {
    String declared = page.getElementsByTag("html").attr("lang").replace('_', '-').strip();
    return declared.isEmpty() ? null : declared;
  }

  private @Nullable String canonicalUrl(Document page, Map<String, String> metas) {
    Element link = page.selectFirst("link[rel=canonical]");
    String url = link == null ? "" : link.absUrl("href");
    try {
      URI uri = new URI(url.isEmpty() ? first(metas, "url").orElse("") : url);
      return uri.getHost() == null ? null : uri.toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The first value of each meta element, by its name in lower case. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = TextCleaner.line(meta.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }
}
