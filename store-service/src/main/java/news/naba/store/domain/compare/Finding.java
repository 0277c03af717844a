package news.naba.store.domain.compare;

import java.util.Locale;

/** What was found out about a pair of reports. */
public enum Finding {
  /** A plan is not its execution: see {@link Telling}. */
  TELLING_OTHER(true),
  FAMILY_OTHER(true),

  ARTICLE_OTHER,
  /** An article rarely tells an event twice, and would tell two like ones apart. */
  ARTICLE_SAME,
  /** What a headline tells is told again below it. */
  ARTICLE_HEADLINE,

  TYPE_SAME_MODE,
  /** Neither says how. */
  TYPE_NO_MODE,
  TYPE_MODE_UNKNOWN,
  TYPE_MODE_DIFFERS,
  TYPE_SAME_FAMILY,

  /** One at least denies it: a denial is of something that somebody told. */
  TELLING_DENIED,
  TELLING_TOLD,

  /** Known to be elsewhere: another country, another city, too far away. */
  PLACE_CONFLICT(true),
  PLACE_SAME,
  PLACE_SITE_IN_CITY,
  /** The same province or district. */
  PLACE_SAME_AREA,
  /** Near enough to the centre of a province or district to be in it. */
  PLACE_IN_AREA,
  PLACE_SAME_COUNTRY,
  /** One says where in the country, the other does not. */
  PLACE_IN_COUNTRY,
  PLACE_UNKNOWN,
  /** Different names of one country, and no coordinates to tell. */
  PLACE_UNCLEAR,

  /** No day in common. */
  DATE_DISJOINT(true),
  DATE_SAME_DAY,
  DATE_OVERLAP,
  /** A day apart, one of them told imprecisely. */
  DATE_TOLERANCE,
  /** A day apart, where one is dated by nothing but its publication. */
  DATE_ASSUMED,
  /** Days apart, of something that goes on for days: see {@link Lasting}. */
  DATE_LASTING,
  DATE_UNKNOWN,

  ACTORS_SHARED,
  ACTORS_SAME_SIDE,
  ACTORS_DIFFER,
  /** Other names in the same language, which may still mean the same. */
  ACTORS_OTHER_NAMES,
  ACTORS_UNKNOWN,

  RECIPIENTS_SHARED,
  RECIPIENTS_SAME_SIDE,
  RECIPIENTS_DIFFER,
  RECIPIENTS_OTHER_NAMES,
  RECIPIENTS_UNKNOWN,

  TOLL_EQUAL,
  /** Nearly the same number: more than 410, 412. */
  TOLL_CLOSE,
  TOLL_OVERLAP,
  TOLL_DIFFERS,
  /** More than twice the other. */
  TOLL_FAR,
  TOLL_UNKNOWN,

  WORDING_SAME,
  WORDING_SIMILAR,
  WORDING_SOME,
  WORDING_OTHER,
  WORDING_OTHER_LANGUAGE,
  /** Of one article, where neighbouring reports share their sentences. */
  WORDING_OWN,

  /** Countries and numbers that both passages name, in whatever language: three or more. */
  MENTIONS_MANY,
  MENTIONS_SOME,
  MENTIONS_NONE;

  private final boolean forbids;

  Finding() {
    this(false);
  }

  Finding(boolean forbids) {
    this.forbids = forbids;
  }

  /** Whether it rules out that both tell the same event, whatever else they share. */
  public boolean forbids() {
    return forbids;
  }

  /** What it is about, e.g. {@code place}. */
  public String feature() {
    return key().substring(0, key().indexOf('.'));
  }

  /** The key of its line in {@code merge-points.properties}, e.g. {@code place.same-area}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
  }
}
