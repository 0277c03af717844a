package news.naba.extract.domain.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import news.naba.extract.domain.article.PageBench.Page;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Shingles.Match;

/**
 * How well the bodies of real pages are found: precision and recall of four-word runs, averaged
 * over the pages of a folder, and the F1 of the two means.
 */
public final class ArticleScores {
  public static final List<String> FOLDERS =
      List.of("scrapinghub", "fundus", "arabised", "arabic-real", "wcxb-dev-article");

  /** A page below is read badly. */
  private static final double BAD = 0.85;

  private final ArticleReader reader = ArticleReader.load();

  /** A page with what was read from it. */
  public record Scored(Page page, String text, Match match) {}

  /**
   * The means of some pages.
   *
   * @param bad pages with an F1 under .85
   */
  public record Score(int pages, double f1, double precision, double recall, long bad) {

    public static Score of(List<Scored> pages) {
      double p = mean(pages.stream().mapToDouble(page -> page.match().precision()));
      double r = mean(pages.stream().mapToDouble(page -> page.match().recall()));
      long bad = pages.stream().filter(page -> page.match().f1() < BAD).count();
      return new Score(pages.size(), new Match(p, r).f1(), p, r, bad);
    }

    private static double mean(DoubleStream values) {
      return values.filter(value -> !Double.isNaN(value)).average().orElse(0);
    }
  }

  /** Reads all pages. */
  List<Scored> score(List<Page> pages) {
    return pages.stream().map(this::score).toList();
  }

  private Scored score(Page page) {
    String text = reader.read(page.original()) instanceof Read read ? read.article().text() : "";
    return new Scored(page, text, Shingles.match(page.body(), text));
  }

  /**
   * Prints the scores of all folders, or of those named: whole, each half, and without JSON-LD.
   * With {@code worst=N} also the N worst pages of each, with {@code page=ID} what is missing from
   * one page and what is too much.
   */
  public static void main(String... args) {
    List<String> folders = new ArrayList<>();
    int worst = 0;
    String id = "";
    for (String arg : args) {
      if (arg.startsWith("worst=")) {
        worst = Integer.parseInt(arg.substring("worst=".length()));
      } else if (arg.startsWith("page=")) {
        id = arg.substring("page=".length());
      } else {
        folders.add(arg);
      }
    }
    ArticleScores scores = new ArticleScores();
    for (String folder : folders.isEmpty() ? FOLDERS : folders) {
      PageBench bench = PageBench.load(folder);
      if (id.isEmpty()) {
        scores.print(bench, worst);
      } else {
        String wanted = id;
        bench.pages().stream()
            .filter(page -> page.id().startsWith(wanted))
            .forEach(page -> printDifference(scores.score(page)));
      }
    }
  }

  private void print(PageBench bench, int worst) {
    List<Scored> all = score(bench.pages());
    printLine(bench.name(), Score.of(all));
    for (int half = 0; half < 2; half++) {
      int wanted = half;
      printLine(
          "  half " + half,
          Score.of(all.stream().filter(scored -> scored.page().half() == wanted).toList()));
    }
    printLine(
        "  without JSON-LD",
        Score.of(score(bench.pages().stream().map(Page::withoutJsonLd).toList())));
    all.stream()
        .sorted(Comparator.comparingDouble(scored -> scored.match().f1()))
        .limit(worst)
        .forEach(
            scored ->
                System.out.printf(
                    Locale.ROOT,
                    "    %-40.40s half %d  F1 %.3f  precision %.3f  recall %.3f%n",
                    scored.page().id(),
                    scored.page().half(),
                    scored.match().f1(),
                    scored.match().precision(),
                    scored.match().recall()));
  }

  /** Prints one line of scores. */
  public static void printLine(String name, Score score) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %4d pages  F1 %.4f  precision %.4f  recall %.4f  under .85: %d%n",
        name,
        score.pages(),
        score.f1(),
        score.precision(),
        score.recall(),
        score.bad());
  }

  /** Prints the lines that are missing from a page's text, and those that are too much. */
  public static void printDifference(Scored scored) {
    System.out.printf("%s %s%n%s%n", scored.page().id(), scored.page().url(), scored.match());
    printMissing("missing", scored.page().body(), scored.text());
    printMissing("too much", scored.text(), scored.page().body());
  }

  /** The lines of a text of which less than half is in the other. */
  private static void printMissing(String label, String text, String other) {
    Arrays.stream(text.split("\n+"))
        .filter(line -> !line.isBlank() && Shingles.match(line, other).recall() < 0.5)
        .forEach(line -> System.out.println("  " + label + ": " + line));
  }
}
