package news.naba.bench;

import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/** Something that is measured beside peers. */
public interface Subject {

  /** The word on the command line. */
  String name();

  /** One line for the list of subjects. */
  String about();

  /**
   * Measures and prints a table.
   *
   * @param options what the command line says to JMH; wins over what the benchmark says
   */
  void run(Options options) throws RunnerException;
}
