package news.naba.extract.domain.report.subject;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** How grave a report is, 1 (minor) to 5 (exceptional), by {@code severity.txt}. */
final class SeverityRules {
  private static final int LEAST = 1;
  private static final int MOST = 5;

  private final ByTypeAndMode<Integer> types = new ByTypeAndMode<>();
  private final Map<Toll.Kind, TreeMap<Integer, Integer>> tolls = new EnumMap<>(Toll.Kind.class);
  private final Map<Modality, Integer> caps = new EnumMap<>(Modality.class);

  SeverityRules() {
    PackFile file = PackFile.load("severity.txt");
    for (Row row : file.rows("types")) {
      types.put(row, severity(row, 2));
    }
    for (EventType type : EventType.values()) {
      if (types.of(type, null) == null) {
        throw new IllegalStateException("severity.txt: no row for " + type);
      }
    }
    for (Row row : file.rows("tolls")) {
      tolls
          .computeIfAbsent(row.constant(0, Toll.Kind.class), kind -> new TreeMap<>())
          .put((int) row.number(1), severity(row, 2));
    }
    for (Row row : file.rows("caps")) {
      caps.put(row.constant(0, Modality.class), severity(row, 1));
    }
  }

  private static int severity(Row row, int column) {
    int severity = (int) row.number(column);
    if (severity < LEAST || severity > MOST) {
      throw row.problem("not from 1 to 5: " + row.get(column));
    }
    return severity;
  }

  int of(Report report) {
    Integer byType = types.of(report.type(), report.mode());
    int severity = byType == null ? LEAST : byType;
    Map<Toll.Kind, @Nullable Count> counts = new HashMap<>();
    counts.put(Toll.Kind.KILLED, report.killed());
    counts.put(Toll.Kind.INJURED, report.injured());
    counts.put(Toll.Kind.MISSING, report.missing());
    counts.put(Toll.Kind.DISPLACED, report.displaced());
    counts.put(Toll.Kind.DETAINED, report.detained());
    for (Map.Entry<Toll.Kind, @Nullable Count> entry : counts.entrySet()) {
      severity = Math.max(severity, of(entry.getKey(), entry.getValue()));
    }
    return Math.min(severity, caps.getOrDefault(report.modality(), MOST));
  }

  /** By the least number of people that is told. */
  private int of(Toll.Kind kind, @Nullable Count count) {
    Integer least = count == null ? null : count.min();
    Map.Entry<Integer, Integer> row =
        least == null || !tolls.containsKey(kind) ? null : tolls.get(kind).floorEntry(least);
    return row == null ? LEAST : row.getValue();
  }

  /** That of the gravest event that is told as news, or null. */
  static @Nullable Integer gravest(List<Report> reports) {
    return reports.stream()
        .filter(r -> !r.background() && r.severity() != null)
        .map(Report::severity)
        .max(Integer::compare)
        .orElse(null);
  }
}
