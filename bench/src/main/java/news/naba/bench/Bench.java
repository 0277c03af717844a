package news.naba.bench;

import java.util.Arrays;
import java.util.List;
import news.naba.bench.article.ArticleSubject;
import news.naba.bench.feed.FeedSubject;
import news.naba.bench.fetch.FetchSubject;
import news.naba.bench.pipeline.PipelineSubject;
import news.naba.bench.report.ReportSubject;
import news.naba.bench.rule.RuleSubject;
import news.naba.bench.store.MergeSubject;
import news.naba.bench.stream.FanOutSubject;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs one subject's benchmarks: {@code java -jar bench/target/bench.jar SUBJECT [JMH options]}.
 */
public final class Bench {
  private static final List<Subject> SUBJECTS =
      List.of(
          new ArticleSubject(),
          new FanOutSubject(),
          new FeedSubject(),
          new FetchSubject(),
          new MergeSubject(),
          new PipelineSubject(),
          new ReportSubject(),
          new RuleSubject());

  private Bench() {}

  /** The first argument names the subject, the others go to JMH. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    String name = args.length == 0 ? "" : args[0];
    for (Subject subject : SUBJECTS) {
      if (subject.name().equals(name)) {
        subject.run(new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length)));
        return;
      }
    }
    System.err.println("Usage: java -jar bench/target/bench.jar SUBJECT [JMH options]");
    SUBJECTS.forEach(s -> System.err.printf("  %-12s %s%n", s.name(), s.about()));
    System.exit(2);
  }
}
