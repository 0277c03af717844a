package news.naba.local.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import news.naba.local.site.Newsroom.Front;
import news.naba.local.site.Newsroom.Published;

/** Writes the pages with each outlet's own templates. */
final class HtmlPages {

  private static final int RELATED = 4;

  private final String baseUrl;
  private final ZoneId zone;

  HtmlPages(String baseUrl, ZoneId zone) {
    this.baseUrl = baseUrl;
    this.zone = zone;
  }

  String article(Published article, Front front) {
    Outlet.Layout layout = article.outlet().layout();
    Map<String, String> values = values(article);
    values.put(
        "body",
        article.text().paragraphs().stream()
            .map(paragraph -> layout.paragraph().fill(Map.of("text", paragraph)))
            .collect(Collectors.joining("\n")));
    List<Published> others =
        front.articles().stream()
            .filter(other -> !other.url().equals(article.url()))
            .limit(RELATED)
            .toList();
    values.put("related", list(others, layout.related()));
    return layout.article().fill(values);
  }

  String home(Front front) {
    Outlet outlet = front.outlet();
    Map<String, String> values = values(outlet);
    values.put("articles", list(front.articles(), outlet.layout().teaser()));
    return outlet.layout().home().fill(values);
  }

  /** The page at the site's root: which outlets there are. */
  String index(List<Outlet> outlets) {
    Template entry =
        Template.of(
            "<li lang=\"{{language}}\"><bdi><a href=\"{{home}}\">{{outlet}}</a></bdi> · "
                + "<a href=\"{{feed}}\">feed</a></li>");
    String entries =
        outlets.stream().map(this::values).map(entry::fill).collect(Collectors.joining("\n"));
    return Template.of(Resources.text("outlets/index.html")).fill(Map.of("outlets", entries));
  }

  private String list(List<Published> articles, Template item) {
    return articles.stream()
        .map(article -> item.fill(values(article)))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, String> values(Outlet outlet) {
    Map<String, String> values = new HashMap<>();
    values.put("outlet", outlet.name());
    values.put("tagline", outlet.tagline());
    values.put("language", outlet.language());
    values.put("charset", outlet.charset().name().toLowerCase(Locale.ROOT));
    values.put("home", baseUrl + outlet.homePath());
    values.put("feed", baseUrl + outlet.feedPath());
    values.put("image", baseUrl + "/picture.svg");
    return values;
  }

  private Map<String, String> values(Published article) {
    ArticleText text = article.text();
    Map<String, String> values = values(article.outlet());
    values.put("url", article.url());
    values.put("title", text.title());
    values.put("byline", text.byline());
    values.put("section", text.section());
    values.put("summary", text.summary());
    values.put("caption", text.caption());
    values.put("published", iso(article.publishedAt()));
    values.put("modified", iso(article.modifiedAt()));
    values.put("published-words", article.outlet().wording().moment(article.publishedAt(), zone));
    return values;
  }

  private String iso(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }
}
