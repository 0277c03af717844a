package news.naba.extract.domain.article.metadata.evidence;

/**
 * Something marked or noticed in a page's body.
 *
 * @param kind the mark: a schema.org property or relation in lower case; {@code time}, {@code
 *     published}, {@code modified} or {@code byline} by an element's names; {@code text} for an
 *     unmarked line with a year, {@code translation} for one that mentions translation, {@code
 *     translated} for the marks of a program that translated the page; for headings {@code h1} to
 *     {@code h3}
 * @param text clean, one line, the label before it included
 * @param value the mark's machine-readable value, or the text if it has none
 * @param position how many characters of text stand before it on the page
 * @param beside how many menus, sidebars, lists of other articles and the like it stands in
 */
public record Spot(String kind, String text, String value, int position, int beside) {}
