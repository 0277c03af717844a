package news.naba.store.domain.merge;

/**
 * The thresholds of merging; the points they are compared with are in {@code
 * naba/store/merge-points.properties}.
 *
 * @param threshold points from which two reports tell the same event
 * @param floor points that every pair within one event must reach, so that a chain of similar
 *     reports does not join different events
 * @param nearKm how far from the centre of a district something may be and still be in it
 * @param regionKm likewise, of a province
 * @param cityKm how far from a city's centre one of its sites may be
 * @param wordingSame overlap from which two passages are the same one
 * @param wordingSimilar overlap from which they are alike
 * @param wordingSome overlap from which they have something in common
 */
public record MergeSettings(
    double threshold,
    double floor,
    double nearKm,
    double regionKm,
    double cityKm,
    double wordingSame,
    double wordingSimilar,
    double wordingSome) {

  public static final MergeSettings DEFAULT =
      new MergeSettings(5.5, 2.0, 50, 150, 15, 0.7, 0.4, 0.2);
}
