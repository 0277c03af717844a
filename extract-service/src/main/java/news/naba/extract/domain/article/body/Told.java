package news.naba.extract.domain.article.body;

import java.util.List;
import news.naba.extract.domain.article.metadata.PageMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What the page's own data tell about its article, to compare the blocks with.
 *
 * @param title the headline
 * @param standfirst the summary under it
 * @param bylines the authors
 * @param text the text or its beginning
 */
record Told(
    @Nullable String title,
    @Nullable String standfirst,
    List<String> bylines,
    @Nullable String text) {

  static Told by(PageMetadata metadata) {
    return new Told(metadata.title(), metadata.standfirst(), metadata.bylines(), metadata.said());
  }
}
