package news.naba.extract.domain.article.body;

import java.util.Locale;

/** What became of a block: kept, or the reason why not. */
public enum Verdict {
  /** Part of the article. */
  KEPT,

  // What the page's markup says.

  /** Not shown until something happens. */
  HIDDEN,
  /** In an {@code <aside>}. */
  ASIDE,
  /** In a {@code <footer>}. */
  FOOTER,
  /** Readers' comments. */
  COMMENTS,
  /** Buttons that carry the article elsewhere. */
  SHARE,
  /** Other articles. */
  RELATED,
  /** A way to another part of the site. */
  NAVIGATION,
  /** Asks for an address, money or an account. */
  SUBSCRIBE,
  /** Who wrote it. */
  AUTHOR,
  /** A dialog about cookies and data. */
  CONSENT,
  /** For machines that read aloud, or for paper. */
  UNSEEN,
  /** Links and nothing else. */
  LINKS,
  /** Part of another article that the page holds in full. */
  OTHER,

  /** By its traits more likely beside the article than in it. */
  UNLIKELY,

  // What its words say.

  /** After a line that ends every article. */
  AFTER_END,
  /** The line that ends the article. */
  END,
  /** The headline again. */
  TITLE,
  /** When the article was published. */
  PUBLISHED,
  /** A picture's caption or credit. */
  PICTURE,
  /** Share, subscribe, copyright, cookie and the like. */
  FURNITURE,
  /** Names the writer. */
  BYLINE,
  /** A section of the site. */
  SECTION,
  /** Credits an agency. */
  CREDIT,
  /** A label or heading whose text is not there. */
  LOOSE;

  /** As it is written in explanations. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
