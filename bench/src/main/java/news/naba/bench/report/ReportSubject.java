package news.naba.bench.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.naba.bench.Subject;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Articles of 400 words per second and core, beside one bare look at their letters. */
public final class ReportSubject implements Subject {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String about() {
    return "an article of 400 words to its reports, beside one look at its letters";
  }

  @Override
  public void run(Options options) throws RunnerException {
    if (!Articles.present()) {
      System.out.println("Nothing measured: ../shared/data/events is not on this machine.");
      return;
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder().parent(options).include(ReportSpeed.class.getName()).build())
            .run();
    Map<String, Map<String, Double>> millis = new TreeMap<>();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      millis
          .computeIfAbsent(result.getParams().getParam("language"), l -> new TreeMap<>())
          .put(
              benchmark.substring(benchmark.lastIndexOf('.') + 1),
              result.getPrimaryResult().getScore());
    }
    System.out.printf("%n| | articles of %d words | per second and core |", Articles.WORDS);
    System.out.println(" time to a look at the letters |");
    System.out.println("|---|---|---|---|");
    millis.forEach(ReportSubject::print);
  }

  private static void print(String language, Map<String, Double> millis) {
    int articles = Articles.of(language).size();
    double reports = millis.getOrDefault("reports", Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f × |%n",
        language,
        articles,
        articles / (reports / 1000),
        reports / millis.getOrDefault("letters", Double.NaN));
  }
}
