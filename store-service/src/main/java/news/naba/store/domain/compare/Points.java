package news.naba.store.domain.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.contracts.Report;
import news.naba.store.domain.Table;

/**
 * What each finding counts, by {@code naba/store/merge-points.properties}: for a type and mode, for
 * a type, for all statements, or for anything.
 */
final class Points {
  private static final String ANYTHING = "";

  private final Table table;
  private final TypeFamilies families;
  private final Map<String, double[]> byKind = new ConcurrentHashMap<>();

  Points(Table table, TypeFamilies families) {
    this.table = table;
    this.families = families;
    read(List.of(ANYTHING));
  }

  /** By {@link Finding#ordinal}: for what both reports tell, NaN for what forbids a merge. */
  double[] of(Candidate a, Candidate b) {
    Report first = a.report();
    Report second = b.report();
    String type = first.type() == second.type() ? first.type().name() : "-";
    String mode = a.mode != null && a.mode.equals(b.mode) ? a.mode : "-";
    String kind = families.isStatement(a.family) ? "statement." : ANYTHING;
    return byKind.computeIfAbsent(
        kind + type + "." + mode,
        key -> read(List.of(type + "." + mode + ".", type + ".", kind, ANYTHING)));
  }

  private double[] read(List<String> prefixes) {
    double[] points = new double[Finding.values().length];
    for (Finding finding : Finding.values()) {
      points[finding.ordinal()] =
          finding.forbids()
              ? Double.NaN
              : prefixes.stream()
                  .map(prefix -> table.find(prefix + finding.key()))
                  .flatMap(Optional::stream)
                  .findFirst()
                  .map(Double::parseDouble)
                  .orElseGet(() -> table.number(finding.key()));
    }
    return points;
  }
}
