package news.naba.extract.domain.article.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import news.naba.extract.domain.article.ArticleScores;
import news.naba.extract.domain.article.ArticleScores.Scored;
import news.naba.extract.domain.article.PageBench;
import news.naba.extract.domain.article.PageBench.Page;
import news.naba.extract.domain.article.Shingles;
import news.naba.extract.domain.article.charset.PageCharset;
import news.naba.extract.domain.article.html.PageParser;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.MachineTranslation;
import news.naba.extract.domain.article.metadata.MetadataReader;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.nodes.Document;

/**
 * Fits the weights of {@code weights.txt} to real pages, and prints first how well weights do that
 * were fitted without the pages they are tried on.
 */
public final class WeightTrainer {
  /** Parts for the trial: weights fitted to three are tried on the fourth. */
  private static final int PARTS = 4;

  /** The arabised pages are the layouts of others once more, and count less. */
  private static final double AGAIN = 0.6;

  private final Hints hints = new Hints(RuleFile.load("hints.txt"));
  private final Agencies agencies = new Agencies(RuleFile.load("agencies.txt"));
  private final DateReader dates =
      new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt"));
  private final MetadataReader metadata =
      new MetadataReader(
          RuleFile.load("metadata.txt"),
          RuleFile.load("page-kinds.txt"),
          dates,
          new MachineTranslation(RuleFile.load("machine-translation.txt")));
  private final BoilerplateLines boilerplate =
      new BoilerplateLines(
          List.of(RuleFile.load("boilerplate.ar.txt"), RuleFile.load("boilerplate.en.txt")), dates);
  private final RuleFile file = RuleFile.load("weights.txt");
  private final Weights bounds = new Weights(file);
  private final double[][] expected = bounds.zeros();

  private WeightTrainer() {
    Weights.read(file, "prior", expected);
  }

  /**
   * Takes the path of the {@code weights.txt} to write; without it prints the trial only, and with
   * {@code worst=N} what is wrong with the N worst pages of each folder.
   */
  public static void main(String... args) throws IOException {
    WeightTrainer trainer = new WeightTrainer();
    List<Lesson> lessons = new ArrayList<>();
    for (String folder : ArticleScores.FOLDERS) {
      PageBench.load(folder).pages().forEach(page -> lessons.add(trainer.lesson(folder, page)));
    }
    if (args.length == 0) {
      trainer.tryOut(lessons, 0);
    } else if (args[0].startsWith("worst=")) {
      trainer.tryOut(lessons, Integer.parseInt(args[0].substring("worst=".length())));
    } else {
      trainer.write(lessons, Path.of(args[0]));
    }
  }

  private Lesson lesson(String folder, Page page) {
    String html = PageCharset.decode(page.bytes(), page.contentType());
    Document document = PageParser.parse(html, page.url());
    return Lesson.of(
        folder, page, document, metadata.read(document, page.url(), Instant.EPOCH, null), hints);
  }

  private void tryOut(List<Lesson> lessons, int worst) {
    List<Weights> weights =
        IntStream.range(0, PARTS)
            .mapToObj(part -> lessons.stream().filter(each -> each.part(PARTS) != part).toList())
            .map(this::fit)
            .toList();
    for (String folder : ArticleScores.FOLDERS) {
      List<Scored> scored =
          lessons.stream()
              .filter(lesson -> lesson.folder().equals(folder))
              .map(lesson -> score(lesson, weights.get(lesson.part(PARTS))))
              .toList();
      ArticleScores.printLine(folder, ArticleScores.Score.of(scored));
      scored.stream()
          .sorted(Comparator.comparingDouble(each -> each.match().f1()))
          .limit(worst)
          .forEach(ArticleScores::printDifference);
    }
  }

  private Scored score(Lesson lesson, Weights weights) {
    PageReader reader = new PageReader(hints, weights, boilerplate, agencies);
    BodyFinding found = reader.find(lesson.document(), lesson.about());
    String text = String.join("\n\n", reader.parts(found, lesson.about()).blocks());
    return new Scored(lesson.page(), text, Shingles.match(lesson.page().body(), text));
  }

  private void write(List<Lesson> lessons, Path path) throws IOException {
    List<double[][]> traits = new ArrayList<>();
    double[][] first = first(lessons, traits);
    double[][] second = second(lessons, traits, first);
    String text = Files.readString(path);
    String kept = text.substring(0, text.indexOf("\n\n", text.indexOf("[prior]")));
    Files.writeString(
        path,
        kept
            + "\n\n# The weights of the first look, fitted to real pages by WeightTrainer.\n[first]\n"
            + lines(first)
            + "\n# The weights of the second look.\n[second]\n"
            + lines(second));
  }

  private static String lines(double[][] weights) {
    StringBuilder lines = new StringBuilder();
    for (Trait trait : Trait.values()) {
      double[] of = weights[trait.ordinal()];
      if (Arrays.stream(of).anyMatch(weight -> Math.abs(weight) >= 0.005)) {
        lines.append(trait.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (double weight : of) {
          lines.append(String.format(Locale.ROOT, " %.2f", weight));
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  private Weights fit(List<Lesson> lessons) {
    List<double[][]> traits = new ArrayList<>();
    double[][] first = first(lessons, traits);
    return bounds.with(first, second(lessons, traits, first));
  }

  private double[][] first(List<Lesson> lessons, List<double[][]> traits) {
    lessons.forEach(lesson -> traits.add(lesson.firstLook()));
    return regress(lessons, traits, Trait.OPENING);
  }

  private double[][] second(List<Lesson> lessons, List<double[][]> traits, double[][] first) {
    Weights atFirst = bounds.with(first, bounds.zeros());
    for (int i = 0; i < lessons.size(); i++) {
      lessons.get(i).secondLook(traits.get(i), atFirst);
    }
    return regress(lessons, traits, Trait.FIRST_EDGE);
  }

  private double[][] regress(List<Lesson> lessons, List<double[][]> traits, Trait last) {
    Regression regression = new Regression(bounds, last);
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      double share = lesson.folder().equals("arabised") ? AGAIN : 1;
      for (int block = 0; block < lesson.counts().length; block++) {
        if (lesson.counts()[block] > 0) {
          regression.add(
              traits.get(i)[block], lesson.wanted()[block], lesson.counts()[block] * share);
        }
      }
    }
    return regression.fit(expected);
  }
}
