package news.naba.extract.domain.report.gazetteer;

/** What it takes to believe that a word is the name of a place. */
public enum Belief {
  /** The name stands for nothing else. */
  NAME(""),
  /** A rare name, or one that many places have: the article must speak of its country. */
  WITH_COUNTRY("~"),
  /** Also an ordinary word or a person's name: the words around it must say that it is a place. */
  WITH_NOUN("?");

  private final String mark;

  Belief(String mark) {
    this.mark = mark;
  }

  /** As marked at the end of a listed name. */
  static Belief of(String listed) {
    for (Belief belief : values()) {
      if (belief != NAME && listed.endsWith(belief.mark)) {
        return belief;
      }
    }
    return NAME;
  }

  String mark() {
    return mark;
  }

  /** A listed name without its mark. */
  static String plain(String listed) {
    Belief belief = of(listed);
    return listed.substring(0, listed.length() - belief.mark.length()).trim();
  }
}
