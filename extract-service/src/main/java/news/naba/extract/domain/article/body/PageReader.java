package news.naba.extract.domain.article.body;

import java.util.List;
import java.util.Optional;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.PageMetadata;
import org.jsoup.nodes.Document;

/** Finds the article on a page. */
public final class PageReader {
  private final Hints hints;
  private final BodyFinder finder;
  private final BlockFilter filter;
  private final Agencies agencies;

  public PageReader(Hints hints, BoilerplateLines boilerplate, Agencies agencies) {
    this.hints = hints;
    this.finder = new BodyFinder(hints);
    this.filter = new BlockFilter(boilerplate, agencies);
    this.agencies = agencies;
  }

  /**
   * The article's parts; without blocks when there is no article on the page.
   *
   * @throws TooLongException if the page has more blocks than any page with an article
   */
  public TextParts read(Document page, PageMetadata metadata) {
    List<Block> blocks = BlockReader.read(page.body());
    if (blocks.size() > BlockReader.MOST_BLOCKS) {
      throw new TooLongException("The page has more than " + BlockReader.MOST_BLOCKS + " blocks.");
    }
    Side side = new Side(hints, blocks);
    List<Block> inside = finder.find(page.body(), blocks, side).blocks();
    List<String> body =
        filter.keep(inside, side, metadata.title()).stream().map(Block::text).toList();
    return new TextParts(
        metadata.title(),
        body,
        metadata.bylines(),
        metadata.published(),
        inside.stream()
            .map(block -> agencies.creditedBy(block.text()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null));
  }
}
