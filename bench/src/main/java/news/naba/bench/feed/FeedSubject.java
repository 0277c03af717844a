package news.naba.bench.feed;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.naba.bench.Subject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Items per second, Naba and ROME in one run. */
public final class FeedSubject implements Subject {

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public String about() {
    return "a well-formed feed's bytes to its items, beside ROME alone";
  }

  @Override
  public void run(Options options) throws RunnerException {
    Map<String, Map<String, Double>> speeds = new TreeMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().parent(options).include(FeedSpeed.class.getName()).build())
            .run()) {
      speeds
          .computeIfAbsent(result.getParams().getParam("format"), format -> new TreeMap<>())
          .put(result.getParams().getParam("reader"), result.getPrimaryResult().getScore());
    }
    System.out.printf("%n| feed | reader | items/s | to ROME |%n|---|---|---|---|%n");
    speeds.forEach(
        (format, readers) ->
            readers.forEach(
                (reader, speed) ->
                    System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %s |%n",
                        format,
                        reader,
                        speed,
                        ratio(speed, readers.get(Reader.ROME.label())))));
  }

  private static String ratio(double speed, @Nullable Double rome) {
    return rome == null ? "" : String.format(Locale.ROOT, "%.2f ×", speed / rome);
  }
}
