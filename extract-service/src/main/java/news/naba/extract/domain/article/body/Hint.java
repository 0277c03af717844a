package news.naba.extract.domain.article.body;

/** What an element's names can say it is for; the sections of {@code hints.txt}. */
enum Hint {
  BODY,
  HEADLINE,
  COMMENTS,
  SHARE,
  RELATED,
  NAVIGATION,
  ADVERT,
  SUBSCRIBE,
  AUTHOR,
  PICTURE,
  CAPTION,
  EMBED,
  LABEL,
  NOTICE,
  CONSENT,
  UNSEEN;

  /** The bit that stands for it in a set of hints. */
  int bit() {
    return 1 << ordinal();
  }
}
