package news.naba.extract.domain.report.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.event.Untold;
import news.naba.extract.domain.report.genre.Genre;

/**
 * What was made of an article as a whole: whether it is news, and which of its words could have
 * told an event and made no report.
 *
 * @param genre what kind of article it is
 * @param tellsNoEvents its words are those of sport, the kitchen or the like; nothing else was
 *     asked
 * @param untold words without a report, in text order
 */
public record StoryExplanation(Kind genre, boolean tellsNoEvents, List<Left> untold) {

  /**
   * What kind of article it is.
   *
   * @param news whether it tells what has just happened
   * @param points what each cue found counts; above nought speaks against news
   * @param total their sum
   * @param bar from so many points on it is no news
   */
  public record Kind(boolean news, Map<String, Double> points, double total, double bar) {

    static Kind of(Genre genre) {
      Map<String, Double> points = new TreeMap<>();
      genre.points().forEach((cue, value) -> points.put(word(cue.name()), value));
      return new Kind(genre.isNews(), points, genre.total(), genre.bar());
    }
  }

  /**
   * Words without a report. Offsets are UTF-16 code units into the article's text, end exclusive.
   *
   * @param missing groups of slots of which the rule wants one each, where slots are missing
   */
  public record Left(
      String rule,
      EventType type,
      String text,
      int start,
      int end,
      String why,
      List<List<String>> missing) {

    static Left of(Untold untold, int end, String text) {
      return new Left(
          untold.trigger().id(),
          untold.trigger().type(),
          text.substring(untold.start(), end),
          untold.start(),
          end,
          word(untold.why().name()),
          untold.missing().stream().map(Left::slots).toList());
    }

    private static List<String> slots(String letters) {
      return letters.chars().mapToObj(c -> SLOTS.getOrDefault((char) c, "")).distinct().toList();
    }
  }

  private static final Map<Character, String> SLOTS =
      Map.of('A', "actor", 'G', "actor", 'R', "recipient", 'P', "place", 'T', "count", 'D', "date");

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
