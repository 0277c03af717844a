package news.naba.store.domain.event;

import java.util.List;
import java.util.Locale;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Count;
import news.naba.store.domain.Table;
import org.jspecify.annotations.Nullable;

/** How grave an event is, 1 to 5, by {@code naba/store/severity.properties}. */
final class SeverityRule {
  private final Table table;

  SeverityRule(Table table) {
    this.table = table;
  }

  static SeverityRule standard() {
    return new SeverityRule(Table.read("/naba/store/severity.properties"));
  }

  int of(EventType type, @Nullable String mode, Modality modality, List<Toll> tolls) {
    int severity =
        table
            .find("type." + type + "." + mode)
            .map(Integer::parseInt)
            .orElseGet(() -> (int) table.number("type." + type));
    for (Toll toll : tolls) {
      severity = Math.max(severity, of(toll));
    }
    int cap =
        table
            .find("cap." + modality.name().toLowerCase(Locale.ROOT))
            .map(Integer::parseInt)
            .orElse(5);
    return Math.min(severity, cap);
  }

  private int of(Toll toll) {
    Count count = toll.count();
    if (count == null || count.min() == null) {
      return 1;
    }
    for (int level = 5; level > 1; level--) {
      String key = toll.name() + "." + level;
      if (table.find(key).isPresent() && count.min() >= table.number(key)) {
        return level;
      }
    }
    return 1;
  }

  /** A count under its name in the table, e.g. {@code killed}. */
  record Toll(String name, @Nullable Count count) {}
}
