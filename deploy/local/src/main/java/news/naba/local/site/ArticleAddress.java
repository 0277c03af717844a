package news.naba.local.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an article is found: {@code /outlet/2026/06/05/slug.html}. The day of its edition is part
 * of it, so that every edition has addresses of its own.
 *
 * @param outlet the outlet's id
 */
record ArticleAddress(String outlet, LocalDate day, String slug) {

  private static final Pattern PATH =
      Pattern.compile("/([a-z0-9-]+)/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]+)\\.html");

  static String path(Outlet outlet, LocalDate day, String slug) {
    return outlet.homePath() + day.toString().replace('-', '/') + "/" + slug + ".html";
  }

  /** Empty if the path is no article's address. */
  static Optional<ArticleAddress> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)));
      return Optional.of(new ArticleAddress(matcher.group(1), day, matcher.group(5)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
