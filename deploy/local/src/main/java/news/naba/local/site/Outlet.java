package news.naba.local.site;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * An invented publisher and how its site is made.
 *
 * @param id first segment of its addresses
 * @param name as its readers know it
 * @param tagline one line about itself
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param charset of its pages and its feed
 * @param feed format of its feed
 * @param wording how it writes dates
 * @param layout how its pages look
 */
record Outlet(
    String id,
    String name,
    String tagline,
    String language,
    String country,
    Charset charset,
    FeedFormat feed,
    DateWords wording,
    Layout layout) {

  /** The two feed formats the site speaks. */
  enum FeedFormat {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml");

    private final String mediaType;

    FeedFormat(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /**
   * Templates: two whole pages, and the pieces that repeat in them.
   *
   * @param article the article page
   * @param home the home page
   * @param paragraph one paragraph of a text
   * @param related one line of the article page's list of other articles
   * @param teaser one article on the home page
   */
  record Layout(
      Template article, Template home, Template paragraph, Template related, Template teaser) {}

  /** All outlets, in the order of {@code outlets/outlets.txt}. */
  static List<Outlet> loadAll() {
    return Resources.text("outlets/outlets.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(Outlet::load)
        .toList();
  }

  String homePath() {
    return "/" + id + "/";
  }

  String feedPath() {
    return homePath() + "feed.xml";
  }

  private static Outlet load(String id) {
    String folder = "outlets/" + id + "/";
    String file = folder + "outlet.properties";
    Properties properties = Resources.properties(file);
    String language = Resources.required(properties, "language", file);
    return new Outlet(
        id,
        Resources.required(properties, "name", file),
        Resources.required(properties, "tagline", file),
        language,
        Resources.required(properties, "country", file),
        Charset.forName(Resources.required(properties, "charset", file)),
        FeedFormat.valueOf(Resources.required(properties, "feed", file).toUpperCase(Locale.ROOT)),
        DateWords.load(language, Resources.required(properties, "months", file)),
        new Layout(
            Template.of(Resources.text(folder + "article.html")),
            Template.of(Resources.text(folder + "home.html")),
            Template.of(Resources.required(properties, "paragraph", file)),
            Template.of(Resources.required(properties, "related", file)),
            Template.of(Resources.required(properties, "teaser", file))));
  }
}
