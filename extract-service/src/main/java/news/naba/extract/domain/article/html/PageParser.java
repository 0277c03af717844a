package news.naba.extract.domain.article.html;

import news.naba.extract.domain.article.body.TooLongException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses a page as browsers do. */
public final class PageParser {
  private PageParser() {}

  /**
   * The page's tree. Elements nested too deeply are left out, and what is in them stays.
   *
   * @param url what relative addresses on it are relative to
   * @throws TooLongException if the page has more tags than any page with an article
   */
  public static Document parse(String html, @Nullable String url) {
    String shallow = new TagScan(html).shallow();
    return Parser.htmlParser().parseInput(shallow, url == null ? "" : url);
  }
}
