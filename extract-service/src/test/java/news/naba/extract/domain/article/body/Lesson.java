package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.PageBench.Page;
import news.naba.extract.domain.article.metadata.PageMetadata;
import org.jsoup.nodes.Document;

/**
 * A page with what its blocks should be judged.
 *
 * @param wanted for each block how much of it is in the article, 0 to 1
 * @param counts for each block how much it counts: as many words as it has, on a short page more
 *     than on a long one; 0 if it is never judged
 */
record Lesson(
    String folder,
    Page page,
    Document document,
    PageMetadata about,
    Outline outline,
    Verdict[] verdicts,
    double[] wanted,
    double[] counts) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** A block is in the article if its runs of so many words are. */
  private static final int RUN = 4;

  /** Blocks that short are looked for as whole lines: as words they are everywhere. */
  private static final int SHORT = 3;

  /** What a page counts in all, about. */
  private static final double PAGE = 40;

  static Lesson of(String folder, Page page, Document document, PageMetadata about, Hints hints) {
    Outline outline = BlockReader.read(document.body(), hints);
    Verdict[] verdicts = PageReader.beside(outline);
    List<String> body = words(page.body());
    Set<List<String>> runs = new HashSet<>();
    for (int length = 1; length <= RUN; length++) {
      for (int i = 0; i + length <= body.size(); i++) {
        runs.add(body.subList(i, i + length));
      }
    }
    Set<List<String>> lines = new HashSet<>();
    page.body().lines().forEach(line -> lines.add(words(line)));
    int blocks = outline.blocks().size();
    double[] wanted = new double[blocks];
    double[] counts = new double[blocks];
    for (Block block : outline.blocks()) {
      List<String> words = words(block.text());
      int i = block.index();
      wanted[i] = words.size() < SHORT ? (lines.contains(words) ? 1 : 0) : share(words, runs);
      double size = (words.size() + 1.0) / Math.max(100, body.size());
      counts[i] = verdicts[i] == Verdict.KEPT ? Math.min(0.3, size) * PAGE + 0.02 : 0;
    }
    return new Lesson(folder, page, document, about, outline, verdicts, wanted, counts);
  }

  private static double share(List<String> words, Set<List<String>> runs) {
    int length = Math.min(RUN, words.size());
    int all = words.size() - length + 1;
    int hits = 0;
    for (int i = 0; i < all; i++) {
      hits += runs.contains(words.subList(i, i + length)) ? 1 : 0;
    }
    return (double) hits / all;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The traits of the first look. */
  double[][] firstLook() {
    return FirstLook.at(outline, Told.by(about));
  }

  /** Adds to them what certain weights think of the page at first sight. */
  void secondLook(double[][] traits, Weights first) {
    double[] odds = new double[traits.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = verdicts[i] == Verdict.KEPT ? first.first(traits[i]) : BlockJudge.NEVER;
    }
    SecondLook.complete(traits, outline, odds);
  }

  /** Pages of one site are in one part, so that none is judged by what its siblings taught. */
  int part(int parts) {
    String site = page.url().replaceAll("^https?://(?:www\\.)?([^/]+).*", "$1");
    return Math.floorMod(site.hashCode() * 31 + 7, parts);
  }
}
