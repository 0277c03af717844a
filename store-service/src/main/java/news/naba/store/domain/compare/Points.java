package news.naba.store.domain.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.contracts.EventType;
import news.naba.store.domain.Table;
import org.jspecify.annotations.Nullable;

/**
 * What each finding counts, by {@code naba/store/merge-points.properties}: for a type and mode, for
 * a type, for all statements, or for anything.
 */
final class Points {
  private final Table table;
  private final TypeFamilies families;
  private final Map<String, double[]> read = new ConcurrentHashMap<>();

  Points(Table table, TypeFamilies families) {
    this.table = table;
    this.families = families;
    read("", List.of());
  }

  /**
   * For one kind of report, by {@link Finding#ordinal}, NaN for what forbids a merge.
   *
   * @param sameMode where the other report has the same type and mode
   * @param sameType where it has the same type
   * @param sameFamily otherwise
   */
  record OfKind(
      EventType type,
      @Nullable String mode,
      double[] sameMode,
      double[] sameType,
      double[] sameFamily) {
    double[] with(OfKind other) {
      if (type != other.type) {
        return sameFamily;
      }
      return Objects.equals(mode, other.mode) ? sameMode : sameType;
    }
  }

  OfKind of(EventType type, @Nullable String mode, String family) {
    String kind = families.isStatement(family) ? "statement." : "";
    String ofType = type + ".";
    String ofMode = mode == null ? ofType : type + "." + mode + ".";
    return new OfKind(
        type,
        mode,
        read(kind + ofMode, List.of(ofMode, ofType, kind)),
        read(kind + ofType, List.of(ofType, kind)),
        read(kind, List.of(kind)));
  }

  private double[] read(String key, List<String> prefixes) {
    return read.computeIfAbsent(key, k -> read(prefixes));
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
