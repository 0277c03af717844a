package news.naba.store.domain.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.Table;
import news.naba.store.domain.text.Stems;
import org.jspecify.annotations.Nullable;

/** How long what is reported goes on, by {@code naba/store/lasting.properties}. */
final class Lasting {
  private static final String OPERATION = "operation";

  private final Table table;
  private final Set<List<String>> operationWords = new HashSet<>();

  Lasting(Table table) {
    this.table = table;
    table.list("operation.words").forEach(word -> operationWords.add(Stems.of(word)));
  }

  static Lasting standard() {
    return new Lasting(Table.read("/naba/store/lasting.properties"));
  }

  /**
   * The report's mode, or that it is an operation where an assault of no mode is told in such
   * words.
   */
  @Nullable String modeOf(Report report) {
    return report.mode() == null && report.type() == EventType.ASSAULT && isOperation(report)
        ? OPERATION
        : report.mode();
  }

  /** Days by which another report may date the same happening differently; 0 for most. */
  int days(Report report) {
    return days(report.type(), modeOf(report));
  }

  int days(EventType type, @Nullable String mode) {
    return Stream.of(type + "." + mode, type + ".*")
        .flatMap(key -> table.find(key).stream())
        .findFirst()
        .map(Integer::parseInt)
        .orElse(0);
  }

  private boolean isOperation(Report report) {
    for (Evidence evidence : report.evidence()) {
      List<String> stems = Stems.of(evidence.text());
      for (List<String> words : operationWords) {
        if (contains(stems, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(List<String> stems, List<String> words) {
    for (int i = 0; i + words.size() <= stems.size(); i++) {
      if (stems.subList(i, i + words.size()).equals(words)) {
        return true;
      }
    }
    return false;
  }
}
