package news.naba.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How {@code up} was called.
 *
 * @param sample whether the sample news site runs and its sources are registered
 * @param sources an OPML file of sources to register
 */
record Options(boolean sample, Optional<Path> sources) {

  /**
   * Reads the arguments after {@code up}.
   *
   * @throws Refusal for an argument {@code up} does not know
   */
  static Options parse(List<String> arguments) throws Refusal {
    boolean sample = true;
    Optional<Path> sources = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--no-sample")) {
        sample = false;
      } else if (argument.equals("--sources")) {
        i++;
        if (i == arguments.size()) {
          throw new Refusal("--sources needs an OPML file");
        }
        sources = Optional.of(Path.of(arguments.get(i)));
      } else {
        throw new Refusal("up does not know \"" + argument + "\"; see ./naba help");
      }
    }
    return new Options(sample, sources);
  }
}
