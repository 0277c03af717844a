package news.naba.extract.domain.article.html;

import java.io.CharArrayReader;
import java.io.Reader;
import java.nio.CharBuffer;
import news.naba.extract.domain.article.body.TooLongException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses a page as browsers do. */
public final class PageParser {
  private PageParser() {}

  /** The page's tree, without positions. */
  public static Document parse(String html, @Nullable String url) {
    return parse(CharBuffer.wrap(html.toCharArray()), url, false);
  }

  /**
   * The page's tree. Elements nested too deeply are left out, and what is in them stays.
   *
   * @param html in an array
   * @param url what relative addresses on it are relative to
   * @param positions whether nodes remember where in the page they stood; takes longer
   * @throws TooLongException if the page has more tags than any page with an article
   */
  public static Document parse(CharBuffer html, @Nullable String url, boolean positions) {
    TagScan scan = new TagScan(html, positions);
    CharBuffer shallow = scan.shallow();
    Reader reader =
        new CharArrayReader(
            shallow.array(), shallow.arrayOffset() + shallow.position(), shallow.remaining());
    Document page =
        Parser.htmlParser().setTrackPosition(positions).parseInput(reader, url == null ? "" : url);
    scan.scripts().addTo(page);
    return page;
  }
}
