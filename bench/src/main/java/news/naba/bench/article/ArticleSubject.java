package news.naba.bench.article;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.bench.Subject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Pages per second and body F1, Naba and its peers in one run. */
public final class ArticleSubject implements Subject {

  @Override
  public String name() {
    return "article";
  }

  @Override
  public String about() {
    return "a page's bytes to its article, beside readability4j, boilerpipe, crux and bare jsoup";
  }

  @Override
  public void run(Options options) throws RunnerException {
    if (!Pages.present()) {
      System.out.println("Nothing measured: ../shared/data/pages is not on this machine.");
      return;
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder().parent(options).include(ArticleSpeed.class.getName()).build())
            .run();
    Map<Extractor, Double> millis = new EnumMap<>(Extractor.class);
    String pages = "all";
    for (RunResult result : results) {
      pages = result.getParams().getParam("pages");
      millis.put(
          Extractor.named(result.getParams().getParam("extractor")), processorMillis(result));
    }
    print(millis, pages);
  }

  /** For one pass; the counter holds the sum over all. */
  private static double processorMillis(RunResult result) {
    Result<?> millis = Objects.requireNonNull(result.getSecondaryResults().get("millis"));
    return millis.getScore() / result.getPrimaryResult().getStatistics().getN();
  }

  private static void print(Map<Extractor, Double> millis, String pages) {
    List<Page> measured = Pages.of(pages);
    long bytes = measured.stream().mapToLong(p -> p.bytes().length).sum();
    System.out.printf(
        Locale.ROOT,
        "%n%d pages, %.1f MB, one thread, processor time%n%n",
        measured.size(),
        bytes / 1e6);
    List<String> collections = pages.equals("all") ? Pages.COLLECTIONS : List.of(pages);
    System.out.println(
        row(
            Stream.concat(
                Stream.of("", "pages/s", "to readability4j", "time to jsoup"),
                collections.stream().map(c -> "F1 " + c))));
    System.out.println("|" + "---|".repeat(4 + collections.size()));
    millis.forEach(
        (extractor, time) ->
            System.out.println(
                row(
                    Stream.concat(
                        Stream.of(
                            extractor.name().toLowerCase(Locale.ROOT),
                            number("%.0f", measured.size() / (time / 1000)),
                            ratio(millis.get(Extractor.READABILITY4J), time),
                            ratio(time, millis.get(Extractor.JSOUP))),
                        collections.stream().map(c -> number("%.3f", f1(extractor, c)))))));
  }

  private static String ratio(@Nullable Double above, @Nullable Double below) {
    return above == null || below == null ? "" : number("%.2f ×", above / below);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static double f1(Extractor extractor, String collection) {
    ShingleF1 score = new ShingleF1();
    for (Page page : Pages.of(collection)) {
      score.add(page.body(), textOrNothing(extractor, page));
    }
    return score.value();
  }

  /** A library that throws on a page has found nothing there. */
  private static String textOrNothing(Extractor extractor, Page page) {
    try {
      return extractor.text(page);
    } catch (Exception e) {
      return "";
    }
  }
}
