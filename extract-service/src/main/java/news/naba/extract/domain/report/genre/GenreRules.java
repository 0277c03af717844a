package news.naba.extract.domain.report.genre;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.report.genre.Genre.Cue;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;

/** How much each cue of the genre counts, the same in every language. */
public final class GenreRules {
  private final Map<Cue, List<Step>> steps = new EnumMap<>(Cue.class);
  private final double bar;

  /** From this much of a cue on, it counts so many points. */
  private record Step(double from, double points) {}

  private GenreRules(PackFile file) {
    for (Row row : file.rows("cues")) {
      steps
          .computeIfAbsent(row.constant(0, Cue.class), cue -> new ArrayList<>())
          .add(new Step(row.number(1), row.number(2)));
    }
    for (Cue cue : Cue.values()) {
      if (!steps.containsKey(cue)) {
        throw new IllegalStateException("genre.txt: no row for " + cue);
      }
    }
    this.bar = file.rows("bar").get(0).number(0);
  }

  /**
   * Loads and checks the rule file.
   *
   * @throws IllegalStateException naming file and line, if it contradicts itself
   */
  public static GenreRules load() {
    return new GenreRules(PackFile.load("genre.txt"));
  }

  Genre of(Map<Cue, Double> measures) {
    Map<Cue, Double> points = new EnumMap<>(Cue.class);
    measures.forEach((cue, measure) -> points.put(cue, points(cue, measure)));
    points.values().removeIf(p -> p == 0);
    return new Genre(points, bar);
  }

  private double points(Cue cue, double measure) {
    double points = 0;
    for (Step step : steps.getOrDefault(cue, List.of())) {
      points = measure >= step.from() ? step.points() : points;
    }
    return points;
  }
}
