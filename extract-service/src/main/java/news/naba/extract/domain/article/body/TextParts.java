package news.naba.extract.domain.article.body;

import java.util.List;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a page or a text.
 *
 * @param title the headline
 * @param blocks the body: paragraphs, sub-headings, list items, quotations, in order
 * @param bylines who wrote it
 * @param published as a publication line or the page's metadata says
 * @param agency the credited agency's canonical name
 * @param oneOfSeveral whether the page holds further articles in full
 */
public record TextParts(
    @Nullable String title,
    List<String> blocks,
    List<String> bylines,
    @Nullable StatedTime published,
    @Nullable String agency,
    boolean oneOfSeveral) {}
