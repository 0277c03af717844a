package news.naba.extract.domain.report.text;

/**
 * One reading of a written word: its stem and the clitics taken off its front.
 *
 * @param stem what is left, normalised
 * @param cut how many letters were taken off
 * @param conjunction whether a conjunction was taken off ("and")
 * @param preposition the preposition taken off, or the empty string
 * @param article whether the stem stood with the definite article
 * @param future whether a future marker was taken off
 */
public record Form(
    String stem,
    int cut,
    boolean conjunction,
    String preposition,
    boolean article,
    boolean future) {

  public static Form plain(String stem) {
    return new Form(stem, 0, false, "", false, false);
  }

  /** The word as it stands by itself: without conjunction and preposition, with its article. */
  public String display(String surface, String articleLetters) {
    int without = cut;
    if (article
        && surface.length() >= cut
        && surface.startsWith(articleLetters, cut - articleLetters.length())) {
      without -= articleLetters.length();
    } else if (article
        || (stem.startsWith(articleLetters) && stem.length() + cut > surface.length())) {
      return articleLetters + surface.substring(Math.min(cut, surface.length()));
    }
    return surface.substring(Math.min(without, surface.length()));
  }

  /** How much reading was needed: the fewer clitics, the likelier the reading. */
  public int cost() {
    return (conjunction ? 2 : 0) + (preposition.isEmpty() ? 0 : 2) + (article ? 1 : 0);
  }
}
