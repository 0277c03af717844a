package news.naba.extract.domain.article.body;

/** Judges how likely each block of a page belongs to the article. */
final class BlockJudge {
  private final Weights weights;

  BlockJudge(Weights weights) {
    this.weights = weights;
  }

  /** Log-odds of what the markup says is beside the article. */
  static final double NEVER = -8;

  /**
   * The log-odds of every block, in order; above 0 it more likely belongs than not.
   *
   * @param verdicts those that are not kept are not asked any more
   */
  double[] judge(Outline page, Verdict[] verdicts, Told told) {
    double[][] traits = FirstLook.at(page, told);
    double[] odds = new double[traits.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = verdicts[i] == Verdict.KEPT ? weights.first(traits[i]) : NEVER;
    }
    SecondLook.complete(traits, page, odds);
    for (int i = 0; i < odds.length; i++) {
      odds[i] = verdicts[i] == Verdict.KEPT ? weights.second(traits[i]) : NEVER;
    }
    return odds;
  }
}
