package news.naba.store.domain.compare;

/**
 * The thresholds of merging; the points they are compared with are in {@code
 * naba/store/merge-points.properties}.
 *
 * @param threshold points from which two reports tell the same event, and two groups of reports
 *     when their best matches reach it on average
 * @param floor points that every pair within one event must reach, whatever their average
 * @param nearKm how far from the centre of a district something may be and still be in it
 * @param regionKm likewise, of a province
 * @param cityKm how far from a city's centre one of its sites may be
 * @param wordingSame overlap from which two passages are the same one
 * @param wordingSimilar overlap from which they are alike
 * @param wordingSome overlap from which they have something in common
 * @param wordingTopic share of the shorter passage's words, in whatever order, from which likewise
 */
public record MergeSettings(
    double threshold,
    double floor,
    double nearKm,
    double regionKm,
    double cityKm,
    double wordingSame,
    double wordingSimilar,
    double wordingSome,
    double wordingTopic) {

  public static final MergeSettings DEFAULT =
      new MergeSettings(5.5, 2.0, 50, 150, 15, 0.7, 0.4, 0.2, 0.5);
}
