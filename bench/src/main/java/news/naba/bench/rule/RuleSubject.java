package news.naba.bench.rule;

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

/** 10,000 named filters: updates per second and core by the index, beside asking every one. */
public final class RuleSubject implements Subject {
  @Override
  public String name() {
    return "rule";
  }

  @Override
  public String about() {
    return "updates matched with 10,000 rules, one thread, beside a loop over all rules";
  }

  @Override
  public void run(Options options) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(options)
                    .include(RuleSpeed.class.getSimpleName())
                    .build())
            .run();
    Map<String, Double> perSecond = new TreeMap<>();
    for (RunResult result : results) {
      perSecond.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    System.out.printf("%n| | updates/s |%n|---|---|%n");
    perSecond.forEach(
        (way, score) -> System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", way, score));
    Double indexed = perSecond.get("indexed");
    Double naive = perSecond.get("naive");
    if (indexed != null && naive != null) {
      System.out.printf(Locale.ROOT, "%nindexed is %.1f times the loop%n%n", indexed / naive);
    }
  }
}
