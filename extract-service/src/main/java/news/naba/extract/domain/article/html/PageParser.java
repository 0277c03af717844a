package news.naba.extract.domain.article.html;

import news.naba.extract.domain.article.body.TooLongException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses a page as browsers do. */
public final class PageParser {
  private PageParser() {}

  /** The page's tree, without positions. */
  public static Document parse(String html, @Nullable String url) {
    return parse(html, url, false);
  }

  /**
   * The page's tree. Elements nested too deeply are left out, and what is in them stays.
   *
   * @param url what relative addresses on it are relative to
   * @param positions whether nodes remember where in the page they stood; takes longer
   * @throws TooLongException if the page has more tags than any page with an article
   */
  public static Document parse(String html, @Nullable String url, boolean positions) {
    String shallow = new TagScan(html, positions).shallow();
    return Parser.htmlParser()
        .setTrackPosition(positions)
        .parseInput(shallow, url == null ? "" : url);
  }
}
