package news.naba.ingest.feed.model;

import news.naba.ingest.feed.html.SafeHtml;

/**
 * A text of a feed. Making HTML safe costs more than reading the whole feed, so it is done when
 * somebody asks.
 */
public final class FeedText {
  /** Nothing said. */
  public static final FeedText NONE = plain("");

  private final String raw;
  private final boolean html;
  private final String base;

  private FeedText(String raw, boolean html, String base) {
    this.raw = raw;
    this.html = html;
    this.base = base;
  }

  /** A text in which {@code <} is a letter like any other. */
  public static FeedText plain(String text) {
    return new FeedText(text.strip(), false, "");
  }

  /**
   * HTML as it came.
   *
   * @param base what its relative addresses are relative to
   */
  public static FeedText html(String html, String base) {
    return new FeedText(html.strip(), true, base);
  }

  public boolean isEmpty() {
    return raw.isEmpty();
  }

  public boolean isHtml() {
    return html;
  }

  /** Plain text as it is; HTML made safe, see {@link SafeHtml}. */
  public String value() {
    return html ? SafeHtml.of(raw, base) : raw;
  }

  /** The text without markup, white space made single blanks. */
  public String toPlain() {
    return html ? SafeHtml.text(raw) : SafeHtml.oneLine(raw);
  }

  /** This text, or the other if this says nothing. */
  public FeedText or(FeedText other) {
    return isEmpty() ? other : this;
  }
}
